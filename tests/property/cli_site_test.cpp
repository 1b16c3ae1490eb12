// Properties of the whole site: the same bytes whatever the surroundings, and a new collection without C++.
#include <clocale>
#include <cstdlib>
#include <map>
#include <sstream>

#include "catch.hpp"
#include "cli/run.hpp"
#include "publish/memory_sink.hpp"

namespace {

using lacuna::files::MemoryFileSystem;
using Files = std::map<std::string, std::string>;

// The files of this source tree below `folder`.
void add_own(Files& files, std::string_view folder) {
  const lacuna::files::DiskFileSystem own(LACUNA_SOURCE_DIR);
  for (const std::string& path : own.list(folder).paths) files[path] = own.read(path, 1U << 25U).bytes;
}

struct Result {
  int exit = 0;
  std::string err;
  Files files;
};

Result build(const Files& input, std::vector<std::string> more = {}) {
  const MemoryFileSystem files(input);
  lacuna::publish::MemorySink sink;
  std::ostringstream out;
  std::ostringstream err;
  lacuna::cli::Environment environment{&files, &sink, out, err, false};
  std::vector<std::string> arguments = {"build", "--as-of", "2019-12-27"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  Result result;
  result.exit = lacuna::cli::run(arguments, environment);
  result.err = err.str();
  result.files = {sink.files().begin(), sink.files().end()};
  return result;
}

// site.json with two languages, and the words of both with those of the collection `things`.
void add_two_languages(Files& files, const std::string& words_en, const std::string& words_zh) {
  files["site/site.json"] =
      R"({"title": {"en": "A site"}, "languages": ["en", "zh"], "content_languages": ["en", "zh"], "as_of": "2019-12-27",
    "base_url": "https://site.example/", "collections": ["things", "missions"]})";
  Files own;
  add_own(own, "site/locales");
  for (const auto& [language, words] : {std::pair<std::string, std::string>{"en", words_en}, {"zh", words_zh}}) {
    std::string text = own["site/locales/" + language + ".json"];
    files["site/locales/" + language + ".json"] = text.replace(text.rfind('}'), 1, "," + words + "}");
  }
}

}  // namespace

TEST_CASE("the same input gives the same bytes, whatever the threads, the zone, the locale") {
  // Capabilities that name nothing but one another: a tree that is whole and small.
  Files files;
  add_own(files, "content/schemas");
  add_own(files, "content/capabilities");
  for (auto& [path, text] : files) {
    const std::size_t other = text.find("\"see_also\"");
    if (!path.starts_with("content/schemas/") && other != std::string::npos) text.erase(other, text.find(']', other) + 2 - other);
  }
  const Result first = build(files, {"--jobs", "1"});
  INFO(first.err);
  REQUIRE(first.exit == 0);
  REQUIRE(first.files.size() > 100);
  setenv("TZ", "Pacific/Kiritimati", 1);
  setenv("LC_ALL", "tr_TR.UTF-8", 1);
  std::setlocale(LC_ALL, "");
  const Result second = build(files, {"--jobs", "8"});
  CHECK(second.files == first.files);
}

TEST_CASE("a collection needs a schema and its words, and no C++") {
  Files files;
  add_own(files, "content/schemas");
  files["content/schemas/things.json"] =
      R"({"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "things.json", "title": "A thing", "$ref": "common.json",
    "properties": {"mission": {"type": "string", "x-ref": "missions"}, "weight": {"type": "number"}}, "unevaluatedProperties": false,
    "x-columns": ["weight"], "x-facets": []})";
  files["content/missions/m.json"] = R"({"title": {"en": "The mission", "zh": "特派团"}, "kind": "peacekeeping", "disclosure": "public"})";
  files["content/things/one.json"] =
      R"({"title": {"en": "Thing one", "zh": "其一"}, "mission": "m", "weight": 2.5, "disclosure": "public"})";
  add_two_languages(
      files,
      R"("collection.things": "Things", "collection.things.one": "Thing", "collection.things.about": "All things.", "field.weight": "Weight", "field.mission": "Mission")",
      R"("collection.things": "物", "collection.things.one": "物", "collection.things.about": "各物。", "field.weight": "重量", "field.mission": "特派团")");
  const Result result = build(files);
  INFO(result.err);
  REQUIRE(result.exit == 0);
  const auto has = [&](const std::string& path, const std::string& words) {
    return result.files.count(path) > 0 && result.files.at(path).find(words) != std::string::npos;
  };
  CHECK(has("en/things/index.html", "Thing one"));
  CHECK(has("en/things/index.html", "2.5"));
  CHECK(has("zh/things/one.html", "重量"));
  CHECK(has("en/things/one.html", "../missions/m.html"));
  CHECK(has("en/missions/m.html", "../things/one.html"));
  CHECK(has("data/things.json", "\"weight\": 2.5"));
  CHECK(has("data/things.csv", "Thing one"));
  CHECK(has("data/schemas/things.json", "\"A thing\""));
  CHECK(has("data/graph.json", "things/one"));
  CHECK(has("sitemap.xml", "en/things/one.html"));
}

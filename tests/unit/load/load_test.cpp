#include "load/load.hpp"

#include "catch.hpp"
#include "load/paths.hpp"

using lacuna::diagnostic::Code;
using lacuna::files::MemoryFileSystem;
using lacuna::load::ContentKind;
using lacuna::load::parse_content_path;

TEST_CASE("a path below content/ tells what the file is") {
  CHECK(parse_content_path("gaps/x.json").kind == ContentKind::record);
  CHECK(parse_content_path("gaps/x.zh.md").kind == ContentKind::body);
  CHECK(parse_content_path("gaps/x.zh.md").language == "zh");
  CHECK(parse_content_path("schemas/gaps.json").kind == ContentKind::schema);
  CHECK(parse_content_path("releases/2019-12-27.json").kind == ContentKind::release);
  CHECK(parse_content_path("citations.lock").kind == ContentKind::citations_lock);
  CHECK(parse_content_path("gaps/deeper/x.json").kind == ContentKind::unknown);
  CHECK(parse_content_path("gaps/x.txt").kind == ContentKind::unknown);
  CHECK(parse_content_path("gaps/x.md").kind == ContentKind::unknown);
}

TEST_CASE("records come by collection and id, whatever the order of the files") {
  const MemoryFileSystem files({{"content/b/z.json", "{}"}, {"content/b/a.json", "{}"}, {"content/a/q.json", "{}"}});
  const auto staged = lacuna::load::load(files, {{"content"}, 2});
  REQUIRE(staged.diagnostics.empty());
  REQUIRE(staged.value.records.size() == 3);
  CHECK(staged.value.records[0].id == "q");
  CHECK(staged.value.records[1].id == "a");
  CHECK(staged.value.records[2].id == "z");
}

TEST_CASE("each fault of a file is one located error") {
  struct Row {
    const char* path;
    std::string bytes;
    Code code;
  };
  const std::vector<Row> rows = {
      {"content/a/x.json", "{\"a\": 1, \"a\": 2}", Code::duplicate_key},
      {"content/a/x.json", std::string("{}\0", 3), Code::nul_byte},
      {"content/a/x.json", "\xEF\xBB\xBF{}", Code::byte_order_mark},
      {"content/a/x.en.md", "\xEF\xBB\xBFwords", Code::byte_order_mark},
      {"content/a/x.en.md", "\xFF", Code::invalid_utf8},
      {"content/a/x.json", std::string(10000, '['), Code::too_deep},
      {"content/a/X.json", "{}", Code::bad_id},
      {"content/A/x.json", "{}", Code::bad_id},
      {"content/a/x.txt", "words", Code::unknown_file},
      {"content/stray.json", "{}", Code::unknown_file},
      {"content/a/x.en.md", std::string(300U << 10U, 'a'), Code::file_too_large},
  };
  for (const Row& row : rows) {
    INFO(row.path << " " << row.bytes.substr(0, 20));
    const auto staged = lacuna::load::load(MemoryFileSystem({{row.path, row.bytes}}), {{"content"}, 1});
    REQUIRE(staged.diagnostics.size() == 1);
    CHECK(staged.diagnostics[0].code == row.code);
    CHECK(staged.diagnostics[0].place.path == row.path);
    CHECK_FALSE(staged.diagnostics[0].hint.empty());
    CHECK(staged.value.records.empty());
  }
}

TEST_CASE("two content roots join, and hold no record twice") {
  const MemoryFileSystem files(
      {{"content/a/x.json", "{}"}, {"more/a/y.json", "{}"}, {"more/a/x.json", "{}"}, {"more/schemas/a.json", "{}"}});
  const auto staged = lacuna::load::load(files, {{"content", "more"}, 1});
  REQUIRE(staged.diagnostics.size() == 2);
  CHECK(staged.diagnostics[0].code == Code::unknown_file);
  CHECK(staged.diagnostics[1].code == Code::duplicate_id);
  CHECK(staged.value.records.size() == 2);
}

TEST_CASE("paths that differ by case alone are an error that names both") {
  const auto staged = lacuna::load::load(MemoryFileSystem({{"templates/a.html", ""}, {"templates/A.html", ""}}), {{"content"}, 1});
  REQUIRE(staged.diagnostics.size() == 1);
  CHECK(staged.diagnostics[0].code == Code::case_collision);
  CHECK(staged.diagnostics[0].labels.size() == 1);
}

TEST_CASE("the digest covers what is no record, and changes with it") {
  const auto digest = [](std::map<std::string, std::string> contents) {
    return lacuna::load::load(MemoryFileSystem(std::move(contents)), {{"content"}, 1}).value.digest;
  };
  CHECK(digest({{"site/site.json", "{}"}}) != digest({{"site/site.json", "[]"}}));
  CHECK(digest({{"content/a/x.json", "{}"}}) == digest({{"content/a/x.json", "[]"}}));
}

TEST_CASE("what cannot be walked, and what vanishes while it is read, is told with its place") {
  // A tree with a link that leads out of it, and a file that is gone once it is asked for.
  class Odd final : public lacuna::files::FileSystem {
   public:
    lacuna::files::Listing list(std::string_view folder) const override {
      if (folder != "content") return {};
      return {{"content/a/gone.json"}, {{"content/a/loop", "a symbolic link that leads in a circle"}}};
    }
    lacuna::files::ReadResult read(std::string_view, std::size_t) const override {
      return {lacuna::files::ReadStatus::missing, {}, "no such file"};
    }
  };
  const auto staged = lacuna::load::load(Odd(), {{"content"}, 1});
  REQUIRE(staged.diagnostics.size() == 2);
  CHECK(staged.diagnostics[0].code == Code::unwalkable_path);
  CHECK(staged.diagnostics[0].place.path == "content/a/loop");
  CHECK(staged.diagnostics[1].code == Code::unreadable_file);
  CHECK(staged.diagnostics[1].place.path == "content/a/gone.json");
}

#include "catch.hpp"
#include "publish/file_plan.hpp"
#include "publish/memory_sink.hpp"
#include "publish/portable_name.hpp"
#include "publish/publication.hpp"
#include "unit/publish/publish_helpers.hpp"

using namespace lacuna::publish;
using namespace lacuna::test;

TEST_CASE("names are portable or told why not") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"index.html", ""},
      {"en/gaps/a-b_c.d.html", ""},
      {".well-known/security.txt", ""},
      {"console.html", ""},
      {"com10/x", ""},
      {std::string(240, 'a'), ""},
      {"", "is empty"},
      {"/etc/passwd", "is not relative"},
      {"a//b", "has an empty part"},
      {"a/", "has an empty part"},
      {"a/../b", "has the part `..`"},
      {"./a", "has the part `.`"},
      {"a\\b", "has the character `\\`"},
      {"c:x", "has the character `:`"},
      {"a\nb", "has a character outside printable ASCII"},
      {"a\x7f", "has a character outside printable ASCII"},
      {"缺口.html", "has a character outside printable ASCII"},
      {std::string("a\0b", 3), "has a character outside printable ASCII"},
      {"a./b", "has a part that ends with a dot or a space"},
      {"a /b", "has a part that ends with a dot or a space"},
      {"en/aux.html", "has the part `aux.html`, which Windows keeps for a device"},
      {"CON", "has the part `CON`, which Windows keeps for a device"},
      {"Lpt1.tar.gz", "has the part `Lpt1.tar.gz`, which Windows keeps for a device"},
      {std::string(241, 'a'), "has more than 240 characters"}};
  for (const auto& [path, expected] : cases) {
    INFO(path);
    CHECK(why_not_portable(path) == expected);
  }
}

TEST_CASE("collisions are found in folders too, and named") {
  const auto problems = check_collisions({"A/x", "a/y", "b", "b/c", "d/e", "d/f"});
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].message == "`a` and `A` differ by case alone");
  CHECK(problems[1].message == "`b` is both a file and a folder");
}

TEST_CASE("a publication reads back from its two texts, and from nothing else") {
  const Publication publication{"members", {{"a", std::string(64, '0')}, {"z/b", std::string(64, 'f')}}, {"z/b"}};
  const std::string list = list_text(publication);
  const std::string record = record_text(publication);
  CHECK(parse_publication(list, record) == publication);
  CHECK(publication.has("z/b"));
  CHECK_FALSE(publication.has("z"));
  CHECK(publication.is_packed("z/b"));
  CHECK_FALSE(publication.is_packed("a"));
  CHECK_FALSE(parse_publication("", record));
  CHECK_FALSE(parse_publication(list, record + " "));
  CHECK_FALSE(parse_publication(list.substr(0, list.size() - 1), record));
  CHECK_FALSE(parse_publication(std::string(64, 'x') + "  a\n" + list, record));
  CHECK_FALSE(parse_publication(list + std::string(64, '0') + "  a\n", record));
  CHECK_FALSE(parse_publication(std::string(64, '0') + " *a\n", record));
}

TEST_CASE("a publication in memory is counted as one on disk") {
  MemorySink sink;
  CHECK(publish_site(sink, {{"a", "1"}, {"b", "2"}}).value == Outcome{2, 0, 0, true});
  CHECK(publish_site(sink, {{"a", "1"}, {"b", "2"}}).value == Outcome{0, 2, 0, false});
  CHECK(publish_site(sink, {{"a", "3"}}).value == Outcome{1, 0, 1, true});
  CHECK(sink.files().at("a") == "3");
  CHECK(sink.files().size() == 3);
  CHECK(labels(publish_site(sink, {{"con", "x"}}).diagnostics) == "L601");
  CHECK(labels(publish_site(sink, {{"A", "x"}, {"a", "x"}}).diagnostics) == "L602");
  CHECK(sink.files().at("a") == "3");
  sink.put("rest", "of a run that failed");
  sink.discard();
  CHECK(publish_site(sink, {{"a", "3"}}).value == Outcome{0, 1, 0, false});
  const OutputForTest output;
  REQUIRE(output.publish({{"a", "3"}}).diagnostics.empty());
  CHECK(read_tree(output.target_.folder) == sink.files());
}

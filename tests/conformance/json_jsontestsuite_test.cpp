// JSONTestSuite: every y_ accepted, every n_ refused with a place, every i_ answered.
//
// Declined, because which of two values counts would be a guess (RFC 8259, section 4: names SHOULD be unique):
//   y_object_duplicated_key.json, y_object_duplicated_key_and_value.json
// These must be refused for the key alone, at both places.
#include "json/parse.hpp"

#include <iostream>
#include <map>

#include "catch.hpp"
#include "json/write.hpp"
#include "support/suite.hpp"

namespace json = lacuna::json;
namespace test = lacuna::test;

namespace {

bool is_declined(const std::string& name) { return name.starts_with("y_object_duplicated_key"); }

/// How the files whose name starts with one letter fared.
struct Count {
  int accepted = 0;
  int refused = 0;
};

void check_places(const lacuna::diagnostic::Diagnostics& diagnostics, const std::string& text) {
  for (const auto& diagnostic : diagnostics) {
    CHECK(diagnostic.place.path == "file.json");
    CHECK(diagnostic.place.span.begin <= diagnostic.place.span.end);
    CHECK(diagnostic.place.span.end <= text.size());
    CHECK_FALSE(diagnostic.message.empty());
  }
}

}  // namespace

TEST_CASE("JSONTestSuite") {
  const auto suite = test::find_suite("jsontestsuite");
  if (suite.empty()) return;
  std::map<char, Count> counts;
  for (const auto& file : test::files_in(suite / "test_parsing")) {
    const std::string name = file.filename().native();
    if (!name.ends_with(".json")) continue;
    INFO(name);
    const std::string text = test::read_file(file);
    const auto parsed = json::parse(text, "file.json");
    const bool is_accepted = parsed.diagnostics.empty();
    if (name.front() == 'y') CHECK(is_accepted != is_declined(name));
    if (is_declined(name)) {
      REQUIRE(parsed.diagnostics.size() == 1);
      CHECK(parsed.diagnostics.front().code == lacuna::diagnostic::Code::duplicate_key);
      CHECK(parsed.diagnostics.front().labels.size() == 1);
    }
    if (name.front() == 'n') CHECK_FALSE(is_accepted);
    check_places(parsed.diagnostics, text);
    if (is_accepted) CHECK(json::parse(json::to_text(parsed.value), "again").value == parsed.value);
    if (!is_accepted) CHECK(parsed.value.is(json::Kind::null));
    ++(is_accepted ? counts[name.front()].accepted : counts[name.front()].refused);
  }
  for (const auto& [letter, count] : counts) {
    std::cout << "JSONTestSuite " << letter << "_: " << count.accepted << " accepted, " << count.refused << " refused\n";
  }
  CHECK(counts['y'].accepted >= 93);
  CHECK(counts['y'].refused == 2);
  CHECK(counts['n'].refused >= 188);
}

#include "language/messages.hpp"

#include "catch.hpp"
#include "json/parse.hpp"

using lacuna::language::Messages;
using lacuna::language::Tongue;

namespace {

lacuna::diagnostic::Staged<Messages> compile(const std::string& text, const Tongue& tongue) {
  return Messages::compile(lacuna::json::parse(text, "en.json").value, "en.json", tongue);
}

}  // namespace

TEST_CASE("messages take words, numbers by plural, and choices") {
  const Tongue tongue("en");
  const auto staged =
      compile(R"({"plain": "it is here", "name": "by {who}", "count": "{n, plural, =0 {none} one {# record} other {# records}}",
    "choice": "{per, select, year {{amount} a year} other {{amount}}}"})",
              tongue);
  REQUIRE(staged.diagnostics.empty());
  const Messages& messages = staged.value;
  CHECK(messages.format("plain") == "it is here");
  CHECK(messages.format("name", {{"who", "Chad"}}) == "by Chad");
  CHECK(messages.format("count", {{"n", std::int64_t{0}}}) == "none");
  CHECK(messages.format("count", {{"n", std::int64_t{1}}}) == "1 record");
  CHECK(messages.format("count", {{"n", std::int64_t{1200}}}) == "1,200 records");
  CHECK(messages.format("choice", {{"per", "year"}, {"amount", "110"}}) == "110 a year");
  CHECK(messages.format("choice", {{"per", "total"}, {"amount", "110"}}) == "110");
}

TEST_CASE("plural rules are the language's own") {
  const Tongue tongue("ru");
  const auto staged = compile(R"({"count": "{n, plural, one {# запись} few {# записи} many {# записей} other {# записи}}"})", tongue);
  CHECK(staged.value.format("count", {{"n", std::int64_t{21}}}) == "21 запись");
  CHECK(staged.value.format("count", {{"n", std::int64_t{3}}}) == "3 записи");
  CHECK(staged.value.format("count", {{"n", std::int64_t{5}}}) == "5 записей");
}

TEST_CASE("what is missing is seen, not hidden") {
  const Tongue tongue("en");
  const auto staged = compile(R"({"name": "by {who}"})", tongue);
  CHECK(staged.value.format("nothing") == "⟦nothing⟧");
  CHECK(staged.value.format("name") == "by {who}");
}

TEST_CASE("patterns that do not parse are errors at their place") {
  const Tongue tongue("en");
  for (const char* text : {R"({"a": "{n, plural, one {x}}"})", R"({"a": "{open"})", R"({"a": "{d, date}"})", R"({"a": 3})"}) {
    INFO(text);
    const auto staged = compile(text, tongue);
    REQUIRE(staged.diagnostics.size() == 1);
    CHECK(staged.diagnostics[0].code == lacuna::diagnostic::Code::bad_message);
    CHECK(staged.diagnostics[0].place.span.begin == 6);
  }
}

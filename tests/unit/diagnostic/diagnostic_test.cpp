#include "diagnostic/diagnostic.hpp"

#include <set>
#include <string>

#include "base/text.hpp"
#include "catch.hpp"

using namespace lacuna::diagnostic;

namespace {

Diagnostic problem(Code code, const std::string& path, std::uint32_t offset, const std::string& message = "m") {
  return {code, {path, {offset, offset + 1}}, message, {}, {}};
}

}  // namespace

TEST_CASE("the table of codes is ordered, named and explained") {
  std::uint16_t last = 0;
  std::set<std::string_view> names;
  for (const CodeInfo& row : all_codes()) {
    INFO(row.name);
    CHECK(row.number > last);
    CHECK(row.number < 1000);
    CHECK(names.insert(row.name).second);
    CHECK(info(row.code).number == row.number);
    CHECK_FALSE(row.title.empty());
    CHECK_FALSE(row.title.ends_with('.'));
    CHECK(row.help.size() > 20);
    CHECK(row.help.ends_with('.'));
    CHECK_FALSE(lacuna::base::find_invalid_utf8(row.help));
    last = row.number;
  }
}

TEST_CASE("labels have three digits") {
  CHECK(label(Code::unreadable_file) == "L001");
  CHECK(label(Code::bad_json) == "L013");
}

TEST_CASE("a log sorts by path, offset and code, and drops repeats") {
  Log log;
  CHECK_FALSE(log.has_errors());
  log.add(problem(Code::bad_json, "b.json", 1));
  log.add({problem(Code::bad_json, "a.json", 9), problem(Code::bad_json, "a.json", 2), problem(Code::nul_byte, "a.json", 2),
           problem(Code::bad_json, "a.json", 9)});
  const auto value = log.take(Staged<int>{7, {problem(Code::bad_json, "a.json", 9, "another")}});
  CHECK(value == 7);
  CHECK(log.has_errors());
  const Diagnostics expected{problem(Code::nul_byte, "a.json", 2), problem(Code::bad_json, "a.json", 2),
                             problem(Code::bad_json, "a.json", 9, "another"), problem(Code::bad_json, "a.json", 9),
                             problem(Code::bad_json, "b.json", 1)};
  CHECK(log.sorted() == expected);
}

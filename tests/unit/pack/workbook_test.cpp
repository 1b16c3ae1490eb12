#include "pack/workbook.hpp"

#include <cstdlib>
#include <string>

#include "catch.hpp"

using namespace lacuna;

namespace {

const base::Date kDay = *base::Date::parse("2019-12-27");

std::vector<model::Table> tables_with(const std::string& cell) {
  return {{"gaps", {"id", "title.en"}, {{"a", cell}, {"b", ""}}, {"en/gaps/a.html", ""}},
          {"a-collection-with-a-very-long-name-indeed", {"id"}, {}, {}},
          {"empty", {}, {}, {}}};
}

}  // namespace

TEST_CASE("the same tables give the same workbook, other ones another") {
  const std::string bytes = pack::make_workbook(tables_with("No helicopters"), {"Records", "https://site.example/", kDay});
  CHECK(bytes.starts_with("PK\x03\x04"));
  CHECK(pack::make_workbook(tables_with("No helicopters"), {"Records", "https://site.example/", kDay}) == bytes);
  CHECK(pack::make_workbook(tables_with("No drones"), {"Records", "https://site.example/", kDay}) != bytes);
  CHECK(pack::make_workbook(tables_with("No helicopters"), {"Records", "", kDay}) != bytes);
}

TEST_CASE("a text longer than a cell, formulas and wide characters are taken") {
  std::string wide;
  for (int i = 0; i < 40'000; ++i) wide += "\xF0\x9F\x95\x8A";
  for (const std::string& cell : {wide, std::string(40'000, 'x'), std::string("=1+1"), std::string("差距")}) {
    CHECK(pack::make_workbook(tables_with(cell), {"Records", {}, kDay}).starts_with("PK"));
  }
}

TEST_CASE("without a folder for temporary files there is no workbook") {
  setenv("TMPDIR", "/nowhere/at/all", 1);
  const std::string bytes = pack::make_workbook(tables_with("a"), {"Records", {}, kDay});
  unsetenv("TMPDIR");
  CHECK(bytes.empty());
}

#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "unit/document/tree_dump.hpp"

TEST_CASE("footnotes are numbered by first use, the body before the notes") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"a[^x]\n\n[^x]: b", "paragraph('a' footnote_reference[1.1]) footnote[1.1](paragraph('b'))"},
      {"[^b]: B\n[^a]: A[^b]\n\nw[^a] v[^a] u[^b]",
       "paragraph('w' footnote_reference[1.1] ' v' footnote_reference[1.2] ' u' footnote_reference[2.1]) "
       "footnote[1.2](paragraph('A' footnote_reference[2.2])) footnote[2.2](paragraph('B'))"},
      {"a[^1]\n\n[^1]: see[^2]\n\nb[^3]\n\n[^2]: x\n\n[^3]: y",
       "paragraph('a' footnote_reference[1.1]) paragraph('b' footnote_reference[2.1]) "
       "footnote[1.1](paragraph('see' footnote_reference[3.1])) footnote[2.1](paragraph('y')) footnote[3.1](paragraph('x'))"},
      {"> a[^q]\n>\n> [^q]: in\n\nb", "quote(paragraph('a' footnote_reference[1.1])) paragraph('b') footnote[1.1](paragraph('in'))"},
      {"a[^x]\n\n[^x]: b\n\n    - c\n\n    d",
       "paragraph('a' footnote_reference[1.1]) footnote[1.1](paragraph('b') list[-](item(paragraph('c'))) paragraph('d'))"},
      {"a[^A]\n\n[^a]: b", "paragraph('a' footnote_reference[1.1]) footnote[1.1](paragraph('b'))"},
      {"\\[^x] `[^y]`", "paragraph('[^x] ' code'[^y]')"},
      {"|a[^x]|\n|-|\n\n[^x]: b", "table[-](table_row[head](table_cell[head]('a' footnote_reference[1.1]))) footnote[1.1](paragraph('b'))"},
  };
  for (const auto& [text, tree] : table) {
    INFO(text);
    CHECK(dump::markdown(text) == tree);
  }
}

TEST_CASE("missing, unused, doubled and nested footnotes are errors") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"a[^x] b", "L408@1-5 there is no footnote `x`"},
      {"a[^x] b[^x]", "L408@1-5 there is no footnote `x`; L408@7-11 there is no footnote `x`"},
      {"a\n\n[^x]: b", "L409@3-7 nothing refers to the footnote `x`"},
      {"a[^x]\n\n[^x]: b\n\n[^x]: c", "L410@16-20 a second footnote has the label `x`"},
      {"a[^x]\n\n[^x]: b\n\n[^X]: c", "L410@16-20 a second footnote has the label `X`"},
      {"a\n\n[^x]: refers to itself[^x]", "L409@3-7 nothing refers to the footnote `x`"},
      {"a\n\n[^x]: b[^y]\n\n[^y]: c", "L409@3-7 nothing refers to the footnote `x`; L409@16-20 nothing refers to the footnote `y`"},
      {"# h\n\n- a[^注：*一*]", "L408@8-22 there is no footnote `注：*一*`"},
      {"```\n[^x]: b\n```\n\na[^x]", "L408@18-22 there is no footnote `x`"},
      {"a[^x]\n\n[^x]: b[^y]\n\n[^y]: c", "L416@14-18 this footnote refers to a footnote"},
      {"a[^x]\n\n[^x]: b", ""},
  };
  for (const auto& [text, problems] : table) {
    INFO(text);
    CHECK(dump::problems(text) == problems);
  }
  CHECK(dump::markdown("a[^x] b") == "paragraph('a[^x] b')");
}

TEST_CASE("the second of two footnotes points to the first") {
  const auto problems = lacuna::document::parse_markdown("a[^x]\n\n[^x]: b\n\n[^x]: c", "a.md").diagnostics;
  REQUIRE(problems.size() == 1);
  REQUIRE(problems.front().labels.size() == 1);
  CHECK(problems.front().labels.front().place.span == lacuna::base::Span{7, 11});
}

#include "document/markdown.hpp"

#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "unit/document/tree_dump.hpp"

namespace document = lacuna::document;
using namespace std::string_literals;

TEST_CASE("each kind of block and inline becomes its node") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"", ""},
      {"words", "paragraph('words')"},
      {"# One\n## Two *deep*", "heading[1 one]('One') heading[2 two-deep]('Two ' emphasis('deep'))"},
      {"- a\n- b", "list[-](item(paragraph('a')) item(paragraph('b')))"},
      {"3. a\n\n4. b", "list[3 loose](item(paragraph('a')) item(paragraph('b')))"},
      {"- [ ] a\n- [x] b", "list[-](item[_](paragraph('a')) item[x](paragraph('b')))"},
      {"> a\n> > b", "quote(paragraph('a') quote(paragraph('b')))"},
      {"```json x\n{}\n```", "code_block[json x]'{}\n'"},
      {"a\n\n---", "paragraph('a') thematic_break"},
      {"|a|b|\n|:-|-:|\n|1|2|",
       "table[lr](table_row[head](table_cell[head]('a') table_cell[head]('b')) table_row(table_cell('1') table_cell('2')))"},
      {"*a* **b** `c`", "paragraph(emphasis('a') ' ' strong('b') ' ' code'c')"},
      {"[a](https://un.org \"t\")", "paragraph(link[https://un.org 't']('a'))"},
      {"![a *b*](f.png)", "paragraph(image[f.png]('a ' emphasis('b')))"},
      {"a\nb\\\nc", "paragraph('a' soft_break 'b' hard_break 'c')"},
      {"维持\n和平", "paragraph('维持' soft_break[joins] '和平')"},
      {"维持。\n**和平**", "paragraph('维持。' soft_break[joins] strong('和平'))"},
      {"维持\nUN", "paragraph('维持' soft_break 'UN')"},
      {"حفظ\nالسلام", "paragraph('حفظ' soft_break 'السلام')"},
      {"a &amp; \\*b\\*", "paragraph('a & *b*')"},
      {"a\r\nb\r\n\r\n    c\r\n", "paragraph('a' soft_break 'b') code_block'c\n'"},
      {"[a]\n\n[a]: b \"c\"", "paragraph(link[b 'c']('a'))"},
  };
  for (const auto& [text, tree] : table) {
    INFO(text);
    CHECK(dump::markdown(text) == tree);
    CHECK(dump::problems(text).empty());
  }
}

TEST_CASE("headings get ids of their own") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"# A, b & C!", "a-b-c"},
      {"# What's new", "whats-new"},
      {"# 能力缺口（一）", "能力缺口-一"},
      {"# القدرات، 2017", "القدرات-2017"},
      {"# ***", "section"},
      {"# `code` [link](a) ![image](b)", "code-link-image"},
      {"# Ünïted", "Ünïted"},
      {"# " + std::string(100, 'x'), std::string(60, 'x')},
  };
  for (const auto& [text, id] : table) {
    INFO(text);
    const document::Tree tree = document::parse_markdown(text, "a.md").value;
    REQUIRE(tree.headings().size() == 1);
    CHECK(tree.headings().front().id() == id);
  }
  CHECK(dump::markdown("# a\n# a\n# a-2\n# a") == "heading[1 a]('a') heading[1 a-2]('a') heading[1 a-2-2]('a-2') heading[1 a-3]('a')");
}

TEST_CASE("what is wrong is said with its place") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"\xEF\xBB\xBFwords", "L011@0-3 the text starts with a byte order mark"},
      {"a\xFFz", "L010@1-2 this byte is not UTF-8"},
      {"a\0z"s, "L012@1-2 a NUL stands here"},
      {"a <b>c</b>", "L405@2-5 `<b>` is HTML"},
      {"a</i> <b>c</b></b>", "L405@1-5 `</i>` is HTML; L405@6-9 `<b>` is HTML; L405@14-18 `</b>` is HTML"},
      {"a\n\n<div>\nb\n</div>", "L405@3-8 `<div>` is HTML"},
      {"<!-- note -->", "L405@0-13 `<!-- … -->` is HTML"},
      {"> - a <br>", "L405@6-10 `<br>` is HTML"},
      {"a\\\nb <i>", "L405@5-8 `<i>` is HTML"},
      {"[a](b)\n[c](javascript:alert(1))", "L406@11-30 a link may not lead to `javascript:`"},
      {"![](f.png)", "L413@4-9 the image has no words in its brackets"},
      {"![a](https://un.org/f.png)", "L406@5-25 an image is a file of the site, and this is none"},
      {"|a|\n|-|\n|b|c|d|", "L412@11-14 this row has 3 cells, and the head of the table 1"},
      {"|a|\n|-|\n|b\\|c|", ""},
      {"> |a|\n> |-|\n> b | c", "L412@18-19 this row has 2 cells, and the head of the table 1"},
      {"1. |a|b|\n   |-|-|\n   |b|c|d|", "L412@26-27 this row has 3 cells, and the head of the table 2"},
      {"a **b", "L415@2-4 these `**` have no partner and are shown as they stand"},
      {"a \\*\\*b", ""},
      {"[a](#b)\n\n# c", "L411@4-6 no heading of this text has the id `b`"},
      {"[a](#c)\n\n# c", ""},
      {"a\x01z", "L414@1-2 the invisible character U+0001 stands here"},
      {"a\xC2\x85z", "L414@1-3 the invisible character U+0085 stands here"},
      {"a\u202Ez", "L414@1-4 the invisible character U+202E stands here"},
      {"a\u2067\u2069z", "L414@1-4 the invisible character U+2067 stands here"},
      {"a&#x202E;z", "L414@0-10 these words hold a reference to the invisible character U+202E"},
      {"a\u200Fb\u200Cc\u200Dd\u200Ee\u061Cf", ""},
      {"`\u202D`", "L414@1-4 the invisible character U+202D stands here"},
  };
  for (const auto& [text, problems] : table) {
    INFO(text);
    CHECK(dump::problems(text) == problems);
  }
}

TEST_CASE("nothing of a text that cannot be read is in its tree") {
  for (const std::string& text : {"\xEF\xBB\xBFwords"s, "a\xFFz"s, "a\0z"s}) {
    CHECK(document::parse_markdown(text, "a.md").value.empty());
  }
}

TEST_CASE("HTML is named, and a way around it shown") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"a <b>", "write `**words**`"},
      {"a <BR/>", "end the line with a backslash"},
      {"<table>\n", "write the table with `|` between its cells"},
      {"a <x-y>", "write Markdown, or `\\<` for the sign itself"},
      {"a <!-- b -->", "what is not to be published has no place in a published text; keep it in the record's `notes`"},
  };
  for (const auto& [text, hint] : table) {
    INFO(text);
    const auto problems = document::parse_markdown(text, "a.md").diagnostics;
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().hint == hint);
  }
}

TEST_CASE("nodes know the place they were read from") {
  const std::string text = "# 标题\n\n段落 **强：**调 `c`\\\n[甲](gap:x) <https://un.org>\n\n> - 项\n>   目\n";
  const document::Tree tree = document::parse_markdown(text, "a.md", dump::options()).value;
  const auto words_at = [&](document::NodeKind kind) {
    std::vector<std::pair<std::string, std::uint32_t>> found;
    for (std::uint32_t i = 1; i < tree.size(); ++i) {
      const document::Node node = tree.at(document::NodeIndex{i});
      if (node.is(kind)) found.emplace_back(text.substr(node.source().begin, node.source().size()), node.line());
    }
    return found;
  };
  using Places = std::vector<std::pair<std::string, std::uint32_t>>;
  CHECK(words_at(document::NodeKind::heading) == Places{{"# 标题", 1}});
  CHECK(words_at(document::NodeKind::strong) == Places{{"**强：**", 3}});
  CHECK(words_at(document::NodeKind::code) == Places{{"c", 3}});
  CHECK(words_at(document::NodeKind::record_link) == Places{{"gap:x", 4}});
  CHECK(words_at(document::NodeKind::link) == Places{{"https://un.org", 4}});
  CHECK(words_at(document::NodeKind::quote) == Places{{"> - 项\n>   目", 6}});
}

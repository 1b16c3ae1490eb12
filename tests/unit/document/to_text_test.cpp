#include "document/to_text.hpp"

#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "unit/document/tree_dump.hpp"

namespace document = lacuna::document;

namespace {

document::Tree tree_of(std::string_view text) { return document::parse_markdown(text, "a.md", dump::options()).value; }

std::optional<document::RecordTarget> title(const document::RecordLink& link) {
  return document::RecordTarget{"x.html", "Title of " + link.id};
}

}  // namespace

TEST_CASE("words are what search and digests see") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"", ""},
      {"# A *b*\n\nc\nd\\\ne `f` & [g](h)", "A b\nc d e f & g\n"},
      {"- a\n- b\n\n  c", "a\nb\nc\n"},
      {"|a|b|\n|-|-|\n|c||", "a\tb\nc\n"},
      {"```\nx\ny\n```", "x\ny\n"},
      {"a[^1] ![pic](f.png)\n\n[^1]: note", "a pic\nnote\n"},
      {"维持\n和平", "维持和平\n"},
      {"[](gap:g) [x](gap:g)", "Title of g x\n"},
      {"> a\n\n---\n\nb", "a\nb\n"},
  };
  for (const auto& [text, words] : table) {
    INFO(text);
    CHECK(document::to_text(tree_of(text), {.footnotes = true, .code_blocks = true, .record = title}) == words);
  }
  CHECK(document::to_text(tree_of("a[^1]\n\n```\nx\n```\n\n[^1]: n"), {.footnotes = false, .code_blocks = false, .record = {}}) == "a\n");
}

TEST_CASE("a node's words stand in one line") {
  CHECK(document::to_line(tree_of("# a\\\nb\n").root()) == "a\\ b");
  CHECK(document::to_line(tree_of("|a|b|\n|-|-|\n|c|d|").root()) == "a b c d");
}

TEST_CASE("a summary is the start of the first paragraph") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"# Head\n\nshort words\n\nmore", "short words"},
      {"a summary that is longer than that", "a summary that is…"},
      {"维持和平行动中的能力缺口是一个长期存在的问题", "维持和平行动中的能力缺口是一个长期存在…"},
      {"abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrs…"},
      {"- only a list", ""},
  };
  for (const auto& [text, words] : table) {
    INFO(text);
    CHECK(document::to_summary(tree_of(text), 20) == words);
  }
}

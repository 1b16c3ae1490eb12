#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "document/markdown.hpp"
#include "document/to_html.hpp"
#include "unit/document/tree_dump.hpp"

namespace document = lacuna::document;
using lacuna::diagnostic::Code;

namespace {

std::string repeat(std::string_view words, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += words;
  return out;
}

std::string table(std::size_t columns, std::size_t rows, const std::string& row) {
  return repeat("|a", columns) + "|\n" + repeat("|-", columns) + "|\n" + repeat(row + "\n", rows);
}

// The code of the only problem of `text`, and whether a tree came of it.
std::pair<std::string, bool> judge(const std::string& text) {
  const auto read = document::parse_markdown(text, "a.md");
  if (read.diagnostics.empty()) return {"", !read.value.empty()};
  return {lacuna::diagnostic::label(read.diagnostics.front().code), !read.value.empty()};
}

}  // namespace

TEST_CASE("texts are refused above each limit and read up to it") {
  const std::vector<std::pair<std::string, std::string>> refused{
      {"L401", repeat("a", (256U << 10U) + 1)},
      {"L402", repeat(">", 201) + " a"},
      {"L402", repeat("- ", 201) + "a"},
      {"L402", repeat("1. ", 100) + repeat("> ", 101) + "a"},
      {"L403", table(65, 1, "|b|")},
      {"L404", table(64, 400, "b")},
      {"L404", table(2, 30'000, "b")},
      {"L404", "[a]: /" + repeat("u", 100'000) + "\n\n" + repeat("[a]", 20'000)},
      {"L404", "[a]: /u '" + repeat("[\n", 60'000) + "'\n\n" + repeat("[a]", 20'000)},
      {"L404", repeat("<![CDATA[", 20'000)},
      {"L404", repeat("<?", 20'000)},
      {"L404", repeat("a\n-|-\n", 40'000)},
      {"L404", repeat("a\n", 40'000) + "-|-"},
      {"L404", repeat("![[]()", 40'000)},
      {"L404", repeat("*[^a]", 40'000)},
      {"L404", repeat("    - _[a](b)\n", 16'000)},
  };
  for (const auto& [code, text] : refused) {
    INFO(text.substr(0, 40) << " … of " << text.size() << " bytes");
    CHECK(judge(text) == std::pair(code, false));
  }
  const std::vector<std::string> read{
      repeat("a", 256U << 10U),
      repeat(">", 199) + " a",
      table(64, 300, "b"),
      table(64, 1, repeat("|b", 64)),
      table(3, 10'000, "|b|c|d|"),
      repeat("[a]: u\n", 100) + "\n" + repeat("[a]", 5'000),
      table(5, 3'000, "| - | - | - | - | - |"),
  };
  for (const std::string& text : read) {
    INFO(text.substr(0, 40) << " … of " << text.size() << " bytes");
    CHECK(judge(text) == std::pair(std::string(), true));
  }
}

TEST_CASE("what stands too deep is left out with one error") {
  for (const std::string& text : {repeat("(*a (**b ", 150) + repeat("b**) a*)", 150), repeat("![", 220) + "a" + repeat("](f)", 220)}) {
    const auto read = document::parse_markdown(text, "a.md");
    INFO(text.substr(0, 40));
    CHECK(std::count_if(read.diagnostics.begin(), read.diagnostics.end(),
                        [](const auto& problem) { return problem.code == Code::markdown_too_deep; }) == 1);
    CHECK_FALSE(read.value.empty());
  }
  CHECK(judge(repeat("> ", 150) + repeat("(*a (**b ", 30) + repeat("b**) a*)", 30)) == std::pair(std::string("L402"), true));
}

TEST_CASE("limits can be set") {
  document::MarkdownOptions options;
  options.limits = {.bytes = 30, .depth = 4, .columns = 2};
  CHECK(document::parse_markdown("> > a", "a.md", options).diagnostics.empty());
  CHECK(document::parse_markdown("> > > > > a", "a.md", options).diagnostics.front().code == Code::markdown_too_deep);
  CHECK(document::parse_markdown("> > > *a*", "a.md", options).diagnostics.front().code == Code::markdown_too_deep);
  CHECK(document::parse_markdown("|a|b|c|\n|-|-|-|", "a.md", options).diagnostics.front().code == Code::table_too_wide);
  CHECK(document::parse_markdown("more than thirty bytes of words", "a.md", options).diagnostics.front().code == Code::markdown_too_large);
}

TEST_CASE("trees and pages grow no faster than their text") {
  const std::vector<std::function<std::string(std::size_t)>> shapes{
      [](std::size_t n) { return repeat("[", n); },
      [](std::size_t n) { return repeat("![", n); },
      [](std::size_t n) { return repeat("[a](", n); },
      [](std::size_t n) { return repeat("*a ", n) + repeat("a* ", n); },
      [](std::size_t n) { return repeat("a**b", n) + repeat("c* ", n); },
      [](std::size_t n) { return repeat("`", n) + "a"; },
      [](std::size_t n) { return repeat("`a``", n); },
      [](std::size_t n) { return repeat("<a", n); },
      [](std::size_t n) { return repeat("&#1;", n); },
      [](std::size_t n) { return repeat("\x01 ", n); },
      [](std::size_t n) { return repeat("[^a]", n) + "\n\n[^a]: b"; },
      [](std::size_t n) { return repeat("[^a", n) + repeat("]", n); },
      [](std::size_t n) { return repeat("- a\n\n  ", n); },
      [](std::size_t n) { return repeat("http://a@", n); },
      [](std::size_t n) { return repeat("http://a.b)", n); },
      [](std::size_t n) { return repeat("# a\n", n); },
      [](std::size_t n) { return repeat("|a|b|\n|-|-|\n|c|\n\n", n); },
      [](std::size_t n) { return repeat("注：**请", n); },
      [](std::size_t n) { return repeat("a\\\n", n); },
      [](std::size_t n) { return repeat("> a\n", n); },
      [](std::size_t n) { return repeat("[a](#b) ", n); },
  };
  for (std::size_t shape = 0; shape < shapes.size(); ++shape) {
    const std::string small = shapes[shape](1000);
    const std::string large = shapes[shape](2000);
    const auto of_small = document::parse_markdown(small, "a.md");
    const auto of_large = document::parse_markdown(large, "a.md");
    INFO(shape << " " << small.substr(0, 20));
    CHECK(of_large.value.size() <= 2 * of_small.value.size() + 8);
    CHECK(of_large.diagnostics.size() <= 2 * of_small.diagnostics.size() + 8);
    CHECK(of_small.value.size() <= 4 * small.size() + 8);
    CHECK(document::to_html(of_large.value).size() <= 2 * document::to_html(of_small.value).size() + 4000);
  }
}

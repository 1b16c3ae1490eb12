#include "diagnostic/print_text.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "base/text.hpp"
#include "catch.hpp"
#include "diagnostic/snippet.hpp"
#include "diagnostic/visible.hpp"

using namespace lacuna::diagnostic;
using lacuna::base::Span;

namespace {

/// A tree of texts that can be read anew.
ReadText texts(std::map<std::string, std::string> contents) {
  return [contents = std::move(contents)](const std::string& path) -> std::optional<std::string> {
    const auto found = contents.find(path);
    return found == contents.end() ? std::nullopt : std::optional(found->second);
  };
}

/// The span of the first `part` in `text`.
Span find(const std::string& text, const std::string& part) {
  const auto begin = static_cast<std::uint32_t>(text.find(part));
  return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

std::string snippet(const std::string& text, const std::string& part) { return draw_snippet(SourceText(text), find(text, part), {}); }

}  // namespace

TEST_CASE("a diagnostic is shown with row, caret, second place, hint and summary") {
  const std::string text = "{\n  \"a\": 1,\n  \"b\": 2,\n  \"a\": 3\n}\n";
  const Span second{static_cast<std::uint32_t>(text.rfind("\"a\"")), static_cast<std::uint32_t>(text.rfind("\"a\"") + 3)};
  const Diagnostics problems{{Code::duplicate_key,
                              {"content/x.json", second},
                              "the key `a` stands twice in one object",
                              "keep one of the two",
                              {{{"content/x.json", find(text, "\"a\"")}, "first given here"}}}};
  CHECK(print_text(problems, texts({{"content/x.json", text}})) ==
        "content/x.json:4:3: error: the key `a` stands twice in one object [L014]\n"
        "    4 |   \"a\": 3\n"
        "      |   ^^^\n"
        "content/x.json:2:3: note: first given here\n"
        "    2 |   \"a\": 1,\n"
        "      |   ---\n"
        "      = keep one of the two\n"
        "\n"
        "1 error\n");
}

TEST_CASE("places without a row") {
  const Diagnostics problems{{Code::bad_json, {"", {}}, "on the command line", "", {}},
                             {Code::unreadable_file, {"gone.json", {3, 4}}, "vanished", "", {}},
                             {Code::bad_json, {"here.json", {}}, "the file as a whole", "", {}}};
  CHECK(print_text(problems, texts({{"here.json", "x"}})) ==
        "lacuna: error: on the command line [L013]\n\n"
        "gone.json: error: vanished [L001]\n\n"
        "here.json: error: the file as a whole [L013]\n\n"
        "3 errors\n");
}

TEST_CASE("the mark is aligned by display cells") {
  CHECK(snippet("{\"维和\": bad}", "bad") == "    1 | {\"维和\": bad}\n      |          ^^^\n");
  CHECK(snippet("维和x", "和") == "    1 | 维和x\n      |   ^^\n");
  CHECK(snippet("e\u0301 x", "x") == "    1 | e\u0301 x\n      |   ^\n");
  CHECK(snippet("\tx", "x") == "    1 |  x\n      |  ^\n");
  CHECK(snippet("a\r\nbc\r\n", "c") == "    2 | bc\n      |  ^\n");
}

TEST_CASE("a mark has a width and ends with its row") {
  const SourceText source("ab\ncd");
  CHECK(draw_snippet(source, {5, 5}, {}) == "    2 | cd\n      |   ^\n");
  CHECK(draw_snippet(source, {1, 5}, {}) == "    1 | ab\n      |  ^\n");
  CHECK(draw_snippet(source, {2, 3}, {}) == "    1 | ab\n      |   ^\n");
  CHECK(draw_snippet(source, {99, 120}, {}) == "    2 | cd\n      |   ^\n");
  CHECK(draw_snippet(SourceText(""), {0, 0}, {}) == "    1 | \n      | ^\n");
}

TEST_CASE("rows with right-to-left letters quote the stretch between isolates") {
  CHECK(snippet("{\"ar\": \"حفظ السلام\"}", "\"حفظ السلام\"") ==
        "    1 | \u2068{\"ar\": \"حفظ السلام\"}\u2069\n      = at \u2068\"حفظ السلام\"\u2069\n");
  const std::string text = "\"سلام\"";
  CHECK(draw_snippet(SourceText(text), {10, 10}, {}) == "    1 | \u2068\"سلام\"\u2069\n");
}

TEST_CASE("long rows are cut around the mark") {
  const std::string row = std::string(300, 'a') + "HERE" + std::string(300, 'b');
  const std::string shown = snippet(row, "HERE");
  const std::string first = shown.substr(0, shown.find('\n'));
  CHECK(lacuna::base::display_cells(first) == 8 + 110);
  CHECK(first == "    1 | …" + std::string(40, 'a') + "HERE" + std::string(64, 'b') + "…");
  CHECK(shown.substr(shown.find('\n') + 1) == "      | " + std::string(41, ' ') + "^^^^\n");
  const std::string wide = snippet(std::string(600, 'x'), std::string(600, 'x'));
  CHECK(wide == "    1 | " + std::string(109, 'x') + "…\n      | " + std::string(110, '^') + "\n");
  std::string han;
  for (int i = 0; i < 200; ++i) han += "维";
  CHECK(lacuna::base::display_cells(snippet(han + "x", "x").substr(0, snippet(han + "x", "x").find('\n'))) <= 8 + 110);
}

TEST_CASE("nothing that is quoted can act on the terminal") {
  CHECK(to_utf8(to_visible("\x1B[31m\x7F\x01\t")) == "\u241B[31m\u2421\u2401 ");
  CHECK(to_utf8(to_visible("\u202E\u2066\u0085\u2028\u009B\xFF")) == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(visible_message("a `\n` b") == "a `\u240A` b");
  CHECK(visible_message("saw `سلام` here") == "saw `\u2068سلام\u2069` here");
  CHECK(visible_message("`a` and `b`") == "`a` and `b`");
  CHECK(visible_message("") == "");
  const Diagnostics problems{{Code::bad_json, {"a\x1B.json", {0, 1}}, "m", "", {}}};
  CHECK(print_text(problems, texts({})).find('\x1B') == std::string::npos);
}

TEST_CASE("of many, fifty are shown, errors first, and the rest counted") {
  Diagnostics problems;
  for (std::uint32_t i = 0; i < 60; ++i) problems.push_back({Code::duplicate_key, {"a.json", {i, i}}, "e" + std::to_string(i), "", {}});
  const auto count = [](const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
  };
  const std::string all = print_text(problems, texts({}));
  CHECK(count(all, ": error: ") == 50);
  CHECK(all.ends_with("\n60 errors; 10 not shown\n"));
  CHECK(all.find("e49 ") != std::string::npos);
  CHECK(all.find("e50 ") == std::string::npos);
  const auto is_warning = [](const CodeInfo& row) { return row.severity == Severity::warning; };
  const auto warning = std::find_if(all_codes().begin(), all_codes().end(), is_warning);
  REQUIRE(warning != all_codes().end());
  problems.insert(problems.begin(), {warning->code, {"0.json", {}}, "w", "", {}});
  problems.resize(11);
  const std::string mixed = print_text(problems, texts({}), {false, 10});
  CHECK(count(mixed, ": error: ") == 10);
  CHECK(count(mixed, ": warning: ") == 0);
  CHECK(mixed.ends_with("\n10 errors, 1 warning; 1 not shown\n"));
  CHECK(print_text(problems, texts({}), {false, 11}).starts_with("0.json: warning: w ["));
}

TEST_CASE("the summary counts in words") {
  CHECK(summary_line({}).empty());
  CHECK(print_text({}, texts({})).empty());
  const Diagnostic error{Code::bad_json, {}, "", "", {}};
  CHECK(summary_line({error}) == "1 error");
  CHECK(summary_line({error, error}) == "2 errors");
}

TEST_CASE("colour only when asked") {
  const Diagnostics problems{{Code::bad_json, {"a.json", {0, 1}}, "m", "h", {}}};
  const auto read = texts({{"a.json", "x"}});
  CHECK(print_text(problems, read).find('\033') == std::string::npos);
  CHECK(print_text(problems, read, {true, 50}).find("\033[1;31merror: \033[0mm [L013]") != std::string::npos);
}

TEST_CASE("positions count characters") {
  const SourceText source("维和\nx\xFFy");
  CHECK(source.position(0) == Position{1, 1});
  CHECK(source.position(3) == Position{1, 2});
  CHECK(source.position(6) == Position{1, 3});
  CHECK(source.position(7) == Position{2, 1});
  CHECK(source.position(9) == Position{2, 3});
  CHECK(source.position(100) == Position{2, 4});
}

// Whatever stands in a text, nothing of it comes out live.
#include <algorithm>
#include <iostream>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "catch.hpp"
#include "document/builder.hpp"
#include "document/link_target.hpp"
#include "document/markdown.hpp"
#include "document/to_docx.hpp"
#include "document/to_html.hpp"
#include "json/parse.hpp"
#include "support/html_tokens.hpp"
#include "support/suite.hpp"

namespace document = lacuna::document;
namespace html = lacuna::test::html;

namespace {

const std::set<std::string>& allowed_elements() {
  static const std::set<std::string> names{
      "p",       "h1",    "h2",    "h3", "h4", "h5", "h6", "ul",     "ol", "li",  "input", "blockquote", "pre",     "code", "hr", "table",
      "caption", "thead", "tbody", "tr", "th", "td", "em", "strong", "a",  "img", "br",    "sup",        "section", "span", "bdi"};
  return names;
}

const std::set<std::string>& allowed_attributes() {
  static const std::set<std::string> names{"id",   "href", "title", "src",   "alt",      "class",   "start",     "type",
                                           "lang", "dir",  "role",  "scope", "disabled", "checked", "aria-label"};
  return names;
}

// What is wrong with markup that we wrote, or nothing.
std::string fault_of(std::string_view markup) {
  std::vector<std::string> open;
  for (const html::Token& token : html::tokens_of(markup)) {
    if (token.kind == html::TokenKind::words) continue;
    if (token.kind == html::TokenKind::other) return "live: " + token.words;
    if (!allowed_elements().contains(token.name)) return "element " + token.name;
    for (const auto& [name, value] : token.attributes) {
      if (!allowed_attributes().contains(name)) return "attribute " + name;
      if ((name == "href" || name == "src") && !value.starts_with('#') && !document::is_harmless(value)) return "address " + value;
    }
    const bool is_void = token.name == "br" || token.name == "hr" || token.name == "img" || token.name == "input";
    if (is_void) continue;
    if (token.kind == html::TokenKind::start) {
      open.push_back(token.name);
    } else if (open.empty() || open.back() != token.name) {
      return "end of " + token.name;
    } else {
      open.pop_back();
    }
  }
  return open.empty() ? "" : "open " + open.back();
}

// What is wrong with XML that we wrote, or nothing: elements that do not nest.
std::string xml_fault_of(std::string_view markup) {
  std::vector<std::string> open;
  for (std::size_t at = markup.find('<'); at != std::string_view::npos; at = markup.find('<', at + 1)) {
    const std::size_t end = markup.find('>', at);
    if (end == std::string_view::npos) return "no end of tag";
    const std::string_view tag = markup.substr(at + 1, end - at - 1);
    const std::string name(tag.substr(tag.starts_with('/') ? 1 : 0, tag.find_first_of(" /", 1) - (tag.starts_with('/') ? 1 : 0)));
    if (tag.ends_with('/')) continue;
    if (!tag.starts_with('/')) {
      open.push_back(name);
    } else if (open.empty() || open.back() != name) {
      return "end of " + name;
    } else {
      open.pop_back();
    }
  }
  return open.empty() ? "" : "open " + open.back();
}

void check_outputs(const document::Tree& tree) {
  const std::string page = document::to_html(tree);
  CHECK(fault_of(page) == "");
  CHECK_FALSE(lacuna::base::find_invalid_utf8(page));
  const document::DocxFragment word = document::to_docx(tree);
  CHECK(xml_fault_of(word.body) == "");
  CHECK(xml_fault_of(word.footnotes) == "");
}

const std::vector<std::string>& pieces() {
  static const std::vector<std::string> all{"<script>alert(1)</script>",
                                            "<img src=x onerror=alert(1)>",
                                            "<!--",
                                            "-->",
                                            "]]>",
                                            "<![CDATA[",
                                            "<?",
                                            "javascript:alert(1)",
                                            "[a](",
                                            ")",
                                            "[",
                                            "]",
                                            "![",
                                            "](javascript:x)",
                                            "](data:text/html,x)",
                                            "](//e.org)",
                                            "<javascript:x>",
                                            "<https://a.b>",
                                            "&lt;",
                                            "&#60;",
                                            "&#x3c;script&#62;",
                                            "&amp;",
                                            "\"",
                                            "'",
                                            " onclick=alert(1) ",
                                            "*",
                                            "**",
                                            "_",
                                            "`",
                                            "```",
                                            "~~~",
                                            "\n",
                                            "\n\n",
                                            "    ",
                                            "\t",
                                            "> ",
                                            "- ",
                                            "1. ",
                                            "# ",
                                            "|",
                                            "|-|-|\n",
                                            "[^1]",
                                            "[^1]: ",
                                            "[^",
                                            "\\",
                                            "{{x}}",
                                            "http://a.b/?q=<b>",
                                            "注：",
                                            "**注：**请",
                                            "مهم،",
                                            "⸱",
                                            "\xE2\x80\xAE",
                                            "\x01",
                                            "\r",
                                            "[ ] ",
                                            "- [x] ",
                                            ":",
                                            "gap:x",
                                            "](gap:x)",
                                            "<div>",
                                            "</div>",
                                            "<style>",
                                            "---\n",
                                            "=\n",
                                            "a",
                                            "b "};
  return all;
}

}  // namespace

TEST_CASE("naughty strings never come out live") {
  const auto folder = lacuna::test::find_suite("naughty-strings");
  if (folder.empty()) return;
  const auto parsed = lacuna::json::parse(lacuna::test::read_file(folder / "blns.json"), "blns.json");
  REQUIRE(parsed.diagnostics.empty());
  REQUIRE(parsed.value.items().size() > 400);
  std::size_t count = 0;
  for (const lacuna::json::Value& item : parsed.value.items()) {
    const std::string& words = item.text();
    for (const std::string& text :
         {words, "# " + words, "[" + words + "](a)", "[a](" + words + ")", "[a](<" + words + ">)", "![" + words + "](" + words + ")",
          "`" + words + "`", "```" + words + "\n" + words, "|" + words + "|\n|-|\n|" + words + "|", "- " + words,
          "a[^" + words + "]\n\n[^" + words + "]: " + words}) {
      INFO(text);
      check_outputs(document::parse_markdown(text, "a.md").value);
      ++count;
    }
  }
  std::cout << "naughty strings: " << count << " texts\n";
}

TEST_CASE("markup put together at random never comes out live") {
  std::mt19937 random(20171215);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t left = random() % 24 + 1; left > 0; --left) text += pieces()[random() % pieces().size()];
    INFO(text);
    check_outputs(document::parse_markdown(text, "a.md").value);
  }
}

TEST_CASE("trees made by program never come out live") {
  for (const std::string& piece : pieces()) {
    INFO(piece);
    document::Builder builder;
    builder.begin_heading(1, piece, piece).text(piece).end();
    builder.begin_paragraph(piece, piece + "2").text(piece).code(piece).end();
    builder.begin_paragraph().begin_link(piece, piece).text(piece).end().begin_image(piece, piece).text(piece).end().end();
    builder.begin_paragraph()
        .begin_record_link({piece, piece, piece, {}})
        .end()
        .begin_passage(piece, document::Direction::left_to_right)
        .text(piece)
        .end()
        .end();
    builder.code_block(piece, piece);
    builder.begin_table({document::Alignment::left})
        .begin_caption()
        .text(piece)
        .end()
        .begin_row()
        .begin_cell()
        .text(piece)
        .end()
        .end()
        .end();
    const document::Tree tree = builder.take();
    check_outputs(tree);
    document::HtmlOptions options;
    options.id_prefix = piece;
    options.record = [&](const document::RecordLink&) { return document::RecordTarget{piece, piece}; };
    options.file = [&](std::string_view) { return piece; };
    options.words = {piece, piece, piece, [&](std::uint32_t, std::uint32_t) { return piece; }};
    CHECK(fault_of(document::to_html(tree, options)) == "");
  }
}

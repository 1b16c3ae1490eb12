#include "document/to_html.hpp"

#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "document/builder.hpp"
#include "unit/document/tree_dump.hpp"

namespace document = lacuna::document;

namespace {

document::Tree tree_of(std::string_view text) { return document::parse_markdown(text, "a.md", dump::options()).value; }

}  // namespace

TEST_CASE("the page's options take effect") {
  document::HtmlOptions options;
  options.heading_offset = 2;
  options.id_prefix = "zh-";
  options.record = [](const document::RecordLink& link) -> std::optional<document::RecordTarget> {
    if (link.id == "hidden") return std::nullopt;
    return document::RecordTarget{"../" + link.collection + "/" + link.id + ".html", "Title of " + link.id};
  };
  options.file = [](std::string_view name) { return "../../" + std::string(name); };
  const std::vector<std::pair<std::string, std::string>> table{
      {"# A", "<h3 id=\"zh-a\">A</h3>\n"},
      {"###### A", "<h6 id=\"zh-a\">A</h6>\n"},
      {"[x](#a)\n# A", "<p><a href=\"#zh-a\">x</a></p>\n<h3 id=\"zh-a\">A</h3>\n"},
      {"[x](gap:g)", "<p><a href=\"../gaps/g.html\">x</a></p>\n"},
      {"[](gap:g)", "<p><a href=\"../gaps/g.html\">Title of g</a></p>\n"},
      {"<mission:m>", "<p><a href=\"../missions/m.html\">Title of m</a></p>\n"},
      {"a [x](gap:hidden) [](gap:hidden)b", "<p>a x b</p>\n"},
      {"[x](files/a b.pdf)", "<p>[x](files/a b.pdf)</p>\n"},
      {"[x](<files/a b.pdf> \"t\")", "<p><a href=\"../../files/a%20b.pdf\" title=\"t\">x</a></p>\n"},
      {"![*x* y](f.png \"t\")", "<p><img src=\"../../f.png\" alt=\"x y\" title=\"t\"></p>\n"},
  };
  for (const auto& [text, html] : table) {
    INFO(text);
    CHECK(document::to_html(tree_of(text), options) == html);
  }
  options.heading_ids = false;
  CHECK(document::to_html(tree_of("# A"), options) == "<h3>A</h3>\n");
}

TEST_CASE("a page without a resolver shows words without links to records") {
  CHECK(document::to_html(tree_of("[x](gap:g) [](gap:g)")) == "<p>x </p>\n");
}

TEST_CASE("footnotes link both ways, in words of the page's language") {
  document::HtmlOptions options;
  options.id_prefix = "b-";
  options.words.notes = "注释";
  options.words.back = [](std::uint32_t number, std::uint32_t use) { return "返回 " + std::to_string(number) + "/" + std::to_string(use); };
  CHECK(document::to_html(tree_of("a[^x] b[^x]\n\n[^x]: n\n"), options) ==
        "<p>a<sup class=\"note\"><a href=\"#b-fn-1\" id=\"b-fnref-1\" role=\"doc-noteref\">1</a></sup> "
        "b<sup class=\"note\"><a href=\"#b-fn-1\" id=\"b-fnref-1-2\" role=\"doc-noteref\">1</a></sup></p>\n"
        "<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"注释\">\n<ol>\n<li id=\"b-fn-1\">\n<p>n "
        "<a href=\"#b-fnref-1\" role=\"doc-backlink\" aria-label=\"返回 1/1\">↩</a> "
        "<a href=\"#b-fnref-1-2\" role=\"doc-backlink\" aria-label=\"返回 1/2\">↩<sup>2</sup></a></p>\n</li>\n</ol>\n</section>\n");
  CHECK(document::to_html(tree_of("a[^x]\n\n[^x]:\n    - n\n")).find("</ul>\n<p> <a href=\"#fnref-1\"") != std::string::npos);
}

TEST_CASE("blocks are written in the markup of HTML") {
  document::HtmlOptions options;
  options.words.task_done = "done";
  options.words.task_open = "open";
  const std::vector<std::pair<std::string, std::string>> table{
      {"- [x] a\n- [ ] b",
       "<ul>\n<li class=\"task\"><input type=\"checkbox\" aria-label=\"done\" checked=\"\" disabled=\"\"> a</li>\n"
       "<li class=\"task\"><input type=\"checkbox\" aria-label=\"open\" disabled=\"\"> b</li>\n</ul>\n"},
      {"2. a\n\n   b", "<ol start=\"2\">\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ol>\n"},
      {"|a|b|\n|:-:|-|\n|c|d|",
       "<table>\n<thead>\n<tr>\n<th scope=\"col\" class=\"align-center\">a</th>\n<th scope=\"col\">b</th>\n</tr>\n</thead>\n"
       "<tbody>\n<tr>\n<td class=\"align-center\">c</td>\n<td>d</td>\n</tr>\n</tbody>\n</table>\n"},
      {"```a\"b\n<\n```", "<pre><code class=\"language-a&quot;b\">&lt;\n</code></pre>\n"},
      {"维持\n和平", "<p>维持和平</p>\n"},
      {"a\nb  \nc", "<p>a\nb<br>\nc</p>\n"},
  };
  for (const auto& [text, html] : table) {
    INFO(text);
    CHECK(document::to_html(tree_of(text), options) == html);
  }
}

TEST_CASE("what only reports have is written too") {
  document::Builder builder;
  builder.begin_heading(1, "I.", "h").text("H").end();
  builder.begin_paragraph("12.", "p12").text("a ").begin_passage("zh", document::Direction::none).text("维").end();
  builder.begin_passage("", document::Direction::left_to_right).text("S/1").end().end();
  builder.begin_table({document::Alignment::none}, true).begin_caption().text("c").end();
  builder.begin_row().begin_cell().text("h").end().end().begin_row().begin_cell().text("r").end().end().end();
  CHECK(document::to_html(builder.take()) ==
        "<h1 id=\"h\"><span class=\"n\">I.</span> H</h1>\n"
        "<p id=\"p12\"><span class=\"n\">12.</span> a <span lang=\"zh\">维</span><bdi dir=\"ltr\">S/1</bdi></p>\n"
        "<table>\n<caption>c</caption>\n<thead>\n<tr>\n<th scope=\"col\">h</th>\n</tr>\n</thead>\n"
        "<tbody>\n<tr>\n<th scope=\"row\">r</th>\n</tr>\n</tbody>\n</table>\n");
}

TEST_CASE("inlines can be written by themselves") {
  const document::Tree tree = tree_of("# *A* & b[^1]\n\n[^1]: n\n");
  CHECK(document::to_inline_html(tree.headings().front()) == "<em>A</em> &amp; b");
}

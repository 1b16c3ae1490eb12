#include "document/to_docx.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "document/builder.hpp"
#include "unit/document/tree_dump.hpp"

namespace document = lacuna::document;
using document::DocxFragment;
using document::DocxOptions;

namespace {

DocxFragment docx_of(std::string_view text, const DocxOptions& options = {}) {
  return document::to_docx(document::parse_markdown(text, "a.md", dump::options()).value, options);
}

std::string paragraph(const std::string& properties, const std::string& runs) {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
}

std::string run(const std::string& words, const std::string& properties = "") {
  const std::string known = properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>";
  return "<w:r>" + known + "<w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}

const std::string kBody = "<w:pStyle w:val=\"BodyText\"/>";

std::size_t count(std::string_view text, std::string_view words) {
  std::size_t found = 0;
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("paragraphs and runs carry their looks") {
  CHECK(docx_of("a & *b* **c *d*** `e<`").body ==
        paragraph(kBody, run("a &amp; ") + run("b", "<w:i/><w:iCs/>") + run(" ") + run("c ", "<w:b/><w:bCs/>") +
                             run("d", "<w:b/><w:bCs/><w:i/><w:iCs/>") + run(" ") + run("e&lt;", "<w:rStyle w:val=\"Code\"/>")));
  CHECK(docx_of("a\nb\\\nc").body == paragraph(kBody, run("a") + run(" ") + run("b") + "<w:r><w:br/></w:r>" + run("c")));
  CHECK(docx_of("---").body == paragraph("<w:pStyle w:val=\"Rule\"/>", ""));
  CHECK(docx_of("> a").body == paragraph("<w:pStyle w:val=\"Quote\"/>", run("a")));
  CHECK(docx_of("```\na\nb\n```").body == paragraph("<w:pStyle w:val=\"CodeBlock\"/>", run("a") + "<w:r><w:br/></w:r>" + run("b")));
}

TEST_CASE("the language is on every run, and the direction where it is from right to left") {
  DocxOptions options;
  options.language = "ar";
  options.right_to_left = true;
  CHECK(docx_of("مهم *جدا* `x`", options).body ==
        paragraph(kBody + "<w:bidi/>",
                  run("مهم ", "<w:rtl/><w:lang w:bidi=\"ar\"/>") + run("جدا", "<w:b/><w:bCs/><w:rtl/><w:lang w:bidi=\"ar\"/>") +
                      run(" ", "<w:rtl/><w:lang w:bidi=\"ar\"/>") + run("x", "<w:rStyle w:val=\"Code\"/><w:lang w:bidi=\"ar\"/>")));
  CHECK(docx_of("|a|\n|-|", options).body.find("<w:bidiVisual/>") != std::string::npos);
  options = {};
  options.language = "zh-Hans";
  CHECK(docx_of("*重*", options).body == paragraph(kBody, run("重", "<w:b/><w:bCs/><w:lang w:eastAsia=\"zh-Hans\"/>")));
  document::Builder builder;
  builder.begin_paragraph().begin_passage("fr", document::Direction::none).begin_emphasis().text("été").end().end().end();
  CHECK(document::to_docx(builder.take(), options).body == paragraph(kBody, run("été", "<w:i/><w:iCs/><w:lang w:val=\"fr\"/>")));
}

TEST_CASE("words in the other direction stand between marks of theirs") {
  DocxOptions options;
  options.right_to_left = true;
  options.language = "ar";
  document::Builder builder;
  builder.begin_paragraph().begin_passage("en", document::Direction::left_to_right).text("Stop.").end().text("قف").end();
  const std::string english = "<w:lang w:val=\"en\"/>";
  CHECK(document::to_docx(builder.take(), options).body ==
        paragraph(kBody + "<w:bidi/>",
                  run("\u200E", english) + run("Stop.", english) + run("\u200E", english) + run("قف", "<w:rtl/><w:lang w:bidi=\"ar\"/>")));
}

TEST_CASE("each list is numbered by itself, once for each item") {
  const DocxFragment made = docx_of("3. a\n\n   more\n   - b\n4. c\n\n1) d\n\n- ```\n  x\n  ```\n- [x] e");
  const auto numbered = [](const std::string& list, const std::string& level, const std::string& runs) {
    return paragraph(
        "<w:pStyle w:val=\"ListParagraph\"/><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>", runs);
  };
  CHECK(made.body == numbered("1", "0", run("a")) + paragraph("<w:pStyle w:val=\"ListParagraph\"/><w:ind w:left=\"567\"/>", run("more")) +
                         numbered("2", "1", run("b")) + numbered("1", "0", run("c")) + numbered("3", "0", run("d")) +
                         numbered("4", "0", "") + paragraph("<w:pStyle w:val=\"CodeBlock\"/><w:ind w:left=\"567\"/>", run("x")) +
                         numbered("4", "0", run("☑ ") + run("e")));
  CHECK(made.numbering ==
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"2\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
        "w:val=\"3\"/></w:lvlOverride></w:num>"
        "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
        "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
        "w:val=\"1\"/></w:lvlOverride></w:num>"
        "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"1\"/></w:num>");
  CHECK(made.next.list == 5);
  std::string deep;
  for (int level = 0; level < 12; ++level) deep += std::string(static_cast<std::size_t>(level) * 2, ' ') + "- a\n";
  CHECK(docx_of(deep).body.find("<w:ilvl w:val=\"9\"/>") == std::string::npos);
}

TEST_CASE("links are relationships, and lead to bookmarks inside") {
  DocxOptions options;
  options.first.relationship = 7;
  options.first.bookmark = 20;
  options.record = [](const document::RecordLink& link) -> std::optional<document::RecordTarget> {
    if (link.id == "no") return std::nullopt;
    return document::RecordTarget{"https://x.org/" + link.id, "T"};
  };
  const DocxFragment made =
      docx_of("# H\n\n[a](https://un.org/é) [](gap:g) [n](gap:no) [h](#h)[^1]\n\n[^1]: [z](mailto:a@un.org)\n", options);
  CHECK(made.body_links == std::vector<document::DocxLink>{{"rLink7", "https://un.org/%C3%A9"}, {"rLink8", "https://x.org/g"}});
  CHECK(made.footnote_links == std::vector<document::DocxLink>{{"rLink9", "mailto:a@un.org"}});
  CHECK(made.body.find("<w:hyperlink r:id=\"rLink8\">" + run("T", "<w:rStyle w:val=\"Hyperlink\"/>") + "</w:hyperlink>") !=
        std::string::npos);
  CHECK(made.body.find(run("n")) != std::string::npos);
  CHECK(made.body.find("<w:bookmarkStart w:id=\"20\" w:name=\"_Part20\"/>" + run("H") + "<w:bookmarkEnd w:id=\"20\"/>") !=
        std::string::npos);
  CHECK(made.body.find("<w:hyperlink w:anchor=\"_Part20\">") != std::string::npos);
  REQUIRE(made.headings.size() == 1);
  CHECK(made.headings.front().bookmark == "_Part20");
  CHECK(made.headings.front().words == "H");
  CHECK(made.next == document::DocxCounters{10, 2, 1, 22});
}

TEST_CASE("footnotes are Word's own, further references are fields") {
  DocxOptions options;
  options.first.footnote = 5;
  const DocxFragment made = docx_of("a[^x] b[^y] c[^x]\n\n[^x]: X\n\n    more\n[^y]: - item\n", options);
  CHECK(count(made.body, "<w:footnoteReference w:id=\"5\"/>") == 1);
  CHECK(count(made.body, "<w:footnoteReference w:id=\"6\"/>") == 1);
  CHECK(count(made.body, " NOTEREF _Part1 \\f \\h ") == 1);
  CHECK(
      made.footnotes.starts_with("<w:footnote w:id=\"5\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>"
                                 "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>" +
                                 run(" ") + run("X") + "</w:p>"));
  CHECK(count(made.footnotes, "<w:footnoteRef/>") == 2);
  CHECK(made.next.footnote == 7);
}

TEST_CASE("tables have a grid, a repeated head and a paragraph behind them") {
  const DocxFragment made = docx_of("|a|b|\n|-|-:|\n|c|d|\n\n|e|\n|-|\n");
  CHECK(count(made.body, "<w:tbl>") == 2);
  CHECK(count(made.body, "<w:tblHeader/>") == 2);
  CHECK(count(made.body, "<w:gridCol ") == 3);
  CHECK(count(made.body, "<w:jc w:val=\"right\"/>") == 2);
  CHECK(made.body.find("</w:tbl><w:tbl>") == std::string::npos);
  CHECK(made.body.ends_with("</w:p>"));
  document::Builder builder;
  builder.begin_table({document::Alignment::none}).begin_caption().text("Gaps").end().begin_row().begin_cell().text("h").end().end().end();
  const std::string captioned = document::to_docx(builder.take()).body;
  CHECK(captioned.starts_with(paragraph("<w:pStyle w:val=\"Caption\"/><w:keepNext/>", run("Gaps")) + "<w:tbl>"));
  CHECK(captioned.find("<w:tblCaption w:val=\"Gaps\"/>") != std::string::npos);
}

TEST_CASE("headings and numbered paragraphs name their styles") {
  document::Builder builder;
  builder.begin_heading(2, "A.", "x").text("H").end().begin_paragraph("12.", "p12").text("a").end();
  DocxOptions options;
  options.heading_offset = 1;
  const std::string body = document::to_docx(builder.take(), options).body;
  CHECK(body.find("<w:pStyle w:val=\"Heading3\"/><w:keepNext/>") != std::string::npos);
  CHECK(body.find(run("A.") + "<w:r><w:tab/></w:r>" + run("H")) != std::string::npos);
  CHECK(body.find("<w:pStyle w:val=\"NumberedParagraph\"/>") != std::string::npos);
}

TEST_CASE("every style that is named is listed") {
  const std::string text =
      "# a\n\n###### b\n\nc `d` [e](https://un.org)[^1]\n\n> f\n\n- g\n\n```\nh\n```\n\n---\n\n|i|\n|-|\n|j|\n\n[^1]: k\n";
  const DocxFragment made = docx_of(text);
  const auto styles = document::docx_styles();
  for (const std::string& part : {made.body, made.footnotes}) {
    for (const std::string tag : {"<w:pStyle w:val=\"", "<w:rStyle w:val=\"", "<w:tblStyle w:val=\""}) {
      for (std::size_t at = part.find(tag); at != std::string::npos; at = part.find(tag, at + 1)) {
        const std::size_t begin = at + tag.size();
        const std::string name = part.substr(begin, part.find('"', begin) - begin);
        INFO(name);
        CHECK(std::find(styles.begin(), styles.end(), name) != styles.end());
      }
    }
  }
}

TEST_CASE("both kinds of list have nine levels") {
  CHECK(count(document::docx_abstract_numbering(), "<w:lvl ") == 18);
  CHECK(count(document::docx_abstract_numbering(), "<w:abstractNum ") == 2);
}

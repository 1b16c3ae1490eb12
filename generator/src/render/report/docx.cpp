#include "render/report/docx.hpp"

#include <algorithm>
#include <string_view>

#include "document/markup.hpp"
#include "document/to_docx.hpp"
#include "files/zip.hpp"
#include "render/report/docx_layout.hpp"
#include "render/report/docx_parts.hpp"
#include "render/report/docx_styles.hpp"

namespace lacuna::render::report {
namespace {

constexpr std::string_view kTab = "<w:r><w:tab/></w:r>";

// Writes what stands before the body: masthead, title, contents.
class FrontMatter {
 public:
  explicit FrontMatter(const model::Report& report) : report_(report) {}

  std::string write(const std::vector<document::DocxHeading>& headings) {
    const model::Masthead& masthead = report_.masthead;
    paragraph("MastheadTop", run(masthead.organ));
    paragraph("MastheadNumber", std::string(kTab) + run(masthead.number));
    for (const std::string& line : masthead.lines) paragraph("MastheadLine", run(line));
    if (!masthead.notice.empty()) paragraph("Notice", run(masthead.notice));
    paragraph("Title", run(report_.title));
    paragraph("AsOf", run(report_.as_of));
    if (!report_.contents.empty()) contents(headings);
    return std::move(out_);
  }

 private:
  void paragraph(std::string_view style, const std::string& inner) {
    out_ += "<w:p><w:pPr><w:pStyle w:val=\"" + std::string(style) + "\"/>" + (report_.is_right_to_left ? "<w:bidi/>" : "") + "</w:pPr>" +
            inner + "</w:p>";
  }

  [[nodiscard]] std::string run(std::string_view words) const {
    std::string out = report_.is_right_to_left ? "<w:r><w:rPr><w:rtl/></w:rPr>" : "<w:r>";
    out += "<w:t xml:space=\"preserve\">";
    document::append_escaped(out, words);
    return out + "</w:t></w:r>";
  }

  // The entries are those of the report; `headings` has the same ones with their bookmarks.
  void contents(const std::vector<document::DocxHeading>& headings) {
    paragraph("ContentsTitle", run(report_.words.contents) + std::string(kTab) + run(report_.words.paragraphs));
    const std::size_t count = std::min(headings.size(), report_.contents.size());
    for (std::size_t i = 0; i < count; ++i) {
      const model::ContentsEntry& entry = report_.contents[i];
      std::string inner = i == 0 ? field_part("begin") +
                                       "<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-3\" \\h \\z \\u </w:instrText></w:r>" +
                                       field_part("separate")
                                 : "";
      inner += "<w:hyperlink w:anchor=\"" + headings[i].bookmark + "\">";
      if (!entry.label.empty()) inner += run(entry.label) + (entry.label.back() == '.' ? std::string(kTab) : run(" "));
      inner += run(entry.title) + std::string(kTab) + run(entry.paragraphs) + "</w:hyperlink>";
      if (i + 1 == count) inner += field_part("end");
      paragraph("TOC" + std::to_string(std::clamp(entry.level, 1, 3)), inner);
    }
  }

  static std::string field_part(std::string_view type) { return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>"; }

  const model::Report& report_;
  std::string out_;
};

document::DocxOptions options_for(const model::Report& report) {
  const DocxPaper paper = docx_paper(report.paper);
  document::DocxOptions options;
  options.language = report.tag;
  options.right_to_left = report.is_right_to_left;
  options.text_width = paper.width - 2 * kDocxMargin;
  options.sideways_width = paper.height - 2 * kDocxMargin;
  options.upright_section = docx_section(report, false);
  options.sideways_section = docx_section(report, true);
  options.record = report.outside;
  return options;
}

std::string document_part(const model::Report& report, const document::DocxFragment& fragment) {
  std::string body = FrontMatter(report).write(fragment.headings) + fragment.body;
  std::string last = docx_section(report, fragment.ends_sideways);
  mark_first_page(body, last);
  return std::string(kXmlHead) + "<w:document" + kWordSpaces + "><w:body>" + body + last + "</w:body></w:document>";
}

}  // namespace

std::string to_docx(const model::Report& report) {
  const document::DocxFragment fragment = document::to_docx(report.body, options_for(report));
  files::ZipWriter zip;
  zip.add("[Content_Types].xml", docx_content_types());
  zip.add("_rels/.rels", docx_package_relationships());
  zip.add("docProps/core.xml", docx_properties(report));
  zip.add("word/document.xml", document_part(report, fragment));
  zip.add("word/_rels/document.xml.rels", docx_document_relationships(fragment.body_links));
  zip.add("word/styles.xml", docx_style_sheet(report));
  zip.add("word/settings.xml", docx_settings(report));
  zip.add("word/numbering.xml", docx_numbering(fragment.numbering));
  zip.add("word/footnotes.xml", docx_footnotes(fragment.footnotes));
  zip.add("word/_rels/footnotes.xml.rels", docx_footnote_relationships(fragment.footnote_links));
  zip.add("word/head_first.xml", docx_empty_head());
  for (const bool is_sideways : {false, true}) {
    for (const bool is_even : {false, true}) {
      const DocxSide side = {is_even, is_sideways};
      const std::string name = std::string(is_sideways ? "_wide" : "") + (is_even ? "_even" : "") + ".xml";
      zip.add("word/head" + name, docx_head(report, side));
      zip.add("word/foot" + name, docx_foot(report, side));
    }
  }
  return zip.finish();
}

}  // namespace lacuna::render::report

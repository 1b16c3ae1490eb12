#include "render/report/docx_styles.hpp"

#include <array>
#include <string_view>

#include "render/report/docx_layout.hpp"
#include "render/report/docx_parts.hpp"

namespace lacuna::render::report {
namespace {

// A paragraph style: what its `w:pPr` and `w:rPr` hold.
struct ParagraphStyle {
  std::string_view id;
  std::string_view name;
  std::string paragraph;
  std::string_view run = "";
};

std::string text_width(const model::Report& report) { return std::to_string(docx_paper(report.paper).width - 2 * kDocxMargin); }

std::string right_tab(const model::Report& report, std::string_view leader) {
  return "<w:tab w:val=\"right\"" + std::string(leader) + " w:pos=\"" + text_width(report) + "\"/>";
}

// A line of the contents that begins `indent` from the margin: number, title, paragraphs.
std::string contents_line(const model::Report& report, int indent) {
  return "<w:tabs><w:tab w:val=\"left\" w:pos=\"" + std::to_string(indent + 567) + "\"/>" + right_tab(report, " w:leader=\"dot\"") +
         "</w:tabs><w:spacing w:after=\"40\"/><w:ind w:left=\"" + std::to_string(indent) + "\"/>";
}

std::string heading(int level) {
  constexpr std::array<std::string_view, 6> kSizes = {"28", "24", "20", "20", "20", "20"};
  const std::string number = std::to_string(level);
  const std::string_view size = kSizes[static_cast<std::size_t>(level - 1)];
  return "<w:style w:type=\"paragraph\" w:styleId=\"Heading" + number + "\"><w:name w:val=\"heading " + number +
         "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"BodyText\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>"
         "<w:tabs><w:tab w:val=\"left\" w:pos=\"567\"/></w:tabs><w:spacing w:before=\"360\" w:after=\"160\"/><w:outlineLvl w:val=\"" +
         std::to_string(level - 1) + "\"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val=\"" + std::string(size) + "\"/><w:szCs w:val=\"" +
         std::string(size) + "\"/></w:rPr></w:style>";
}

std::string paragraph(const ParagraphStyle& style) {
  return "<w:style w:type=\"paragraph\" w:styleId=\"" + std::string(style.id) + "\"><w:name w:val=\"" + std::string(style.name) +
         "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>" + style.paragraph + "</w:pPr><w:rPr>" + std::string(style.run) +
         "</w:rPr></w:style>";
}

std::string character(std::string_view id, std::string_view name, std::string_view run) {
  return "<w:style w:type=\"character\" w:styleId=\"" + std::string(id) + "\"><w:name w:val=\"" + std::string(name) + "\"/><w:rPr>" +
         std::string(run) + "</w:rPr></w:style>";
}

std::string defaults(const model::Report& report) {
  const std::string language = report.language == "zh" ? "en-US" : report.tag;
  return "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"SimSun\" "
         "w:cs=\"Times New Roman\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"" +
         std::string(report.is_right_to_left ? "24" : "20") + "\"/><w:lang w:val=\"" + language +
         "\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
         "<w:pPrDefault><w:pPr><w:spacing w:after=\"0\" w:line=\"252\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
         "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
         "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph "
         "Font\"/></w:style>"
         "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" "
         "w:type=\"dxa\"/>"
         "<w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right "
         "w:w=\"113\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>";
}

std::string table_style() {
  constexpr std::string_view kRule = " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>";
  return "<w:style w:type=\"table\" w:styleId=\"RecordTable\"><w:name w:val=\"Record Table\"/><w:basedOn "
         "w:val=\"TableNormal\"/><w:tblPr><w:tblBorders><w:top" +
         std::string(kRule) + "<w:bottom" + std::string(kRule) +
         "</w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:tcBorders><w:bottom" + std::string(kRule) +
         "</w:tcBorders></w:tcPr></w:tblStylePr></w:style>";
}

// Styles of the body, as document::docx_styles() names them.
std::string body_styles() {
  const std::array<ParagraphStyle, 11> styles = {{
      {"BodyText", "Body Text", "<w:spacing w:after=\"120\"/>"},
      {"NumberedParagraph", "Numbered Paragraph",
       "<w:tabs><w:tab w:val=\"left\" w:pos=\"567\"/><w:tab w:val=\"left\" w:pos=\"1134\"/></w:tabs><w:spacing w:after=\"120\"/>"},
      {"Quote", "Quote", "<w:spacing w:after=\"120\"/><w:ind w:left=\"567\" w:right=\"567\"/>"},
      {"ListParagraph", "List Paragraph", "<w:spacing w:after=\"80\"/>"},
      {"CodeBlock", "Code Block", "<w:keepLines/><w:spacing w:after=\"120\"/>",
       "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/><w:sz w:val=\"18\"/>"},
      {"Rule", "Rule",
       "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"auto\"/></w:pBdr><w:spacing w:after=\"120\"/>"},
      {"Caption", "caption", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"80\"/>", "<w:b/><w:bCs/>"},
      {"TableText", "Table Text", "<w:spacing w:before=\"30\" w:after=\"30\"/>", "<w:sz w:val=\"17\"/><w:szCs w:val=\"20\"/>"},
      {"TableHead", "Table Head", "<w:spacing w:before=\"30\" w:after=\"30\"/>", "<w:sz w:val=\"17\"/><w:szCs w:val=\"20\"/>"},
      {"FootnoteText", "footnote text", "<w:spacing w:after=\"40\"/>", "<w:sz w:val=\"17\"/><w:szCs w:val=\"20\"/>"},
      {"SectionEnd", "Section End", "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>", "<w:sz w:val=\"2\"/>"},
  }};
  std::string out;
  for (const ParagraphStyle& style : styles) out += paragraph(style);
  return out + character("FootnoteReference", "footnote reference", "<w:vertAlign w:val=\"superscript\"/>") +
         character("Hyperlink", "Hyperlink", "") +
         character("Code", "Code", "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/>");
}

// Styles of what stands round the body.
std::string frame_styles(const model::Report& report) {
  const std::string rule = "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"auto\"/>";
  const std::array<ParagraphStyle, 12> styles = {{
      {"MastheadTop", "Masthead Top", "", "<w:sz w:val=\"22\"/><w:szCs w:val=\"26\"/>"},
      {"MastheadNumber", "Masthead Number", "<w:pBdr>" + rule + "</w:pBdr><w:tabs>" + right_tab(report, "") + "</w:tabs>",
       "<w:sz w:val=\"28\"/><w:szCs w:val=\"32\"/>"},
      {"MastheadLine", "Masthead Line", "<w:ind w:left=\"6237\"/>"},
      {"Notice", "Notice", "<w:spacing w:before=\"240\" w:after=\"240\"/>", "<w:b/><w:bCs/>"},
      {"Title", "Title", "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"160\"/>",
       "<w:b/><w:bCs/><w:sz w:val=\"34\"/><w:szCs w:val=\"36\"/>"},
      {"AsOf", "As Of", "<w:spacing w:after=\"360\"/>", "<w:b/><w:bCs/>"},
      {"ContentsTitle", "Contents Title",
       "<w:keepNext/><w:tabs>" + right_tab(report, "") + "</w:tabs><w:spacing w:before=\"240\" w:after=\"120\"/>", "<w:b/><w:bCs/>"},
      {"TOC1", "toc 1", contents_line(report, 0)},
      {"TOC2", "toc 2", contents_line(report, 567)},
      {"TOC3", "toc 3", contents_line(report, 1134)},
      {"Header", "header", "<w:pBdr>" + rule + "</w:pBdr><w:tabs>" + right_tab(report, "") + "</w:tabs>",
       "<w:sz w:val=\"17\"/><w:szCs w:val=\"20\"/>"},
      {"Footer", "footer", "<w:tabs>" + right_tab(report, "") + "</w:tabs>", "<w:sz w:val=\"17\"/><w:szCs w:val=\"20\"/>"},
  }};
  std::string out;
  for (const ParagraphStyle& style : styles) out += paragraph(style);
  return out;
}

}  // namespace

std::string docx_style_sheet(const model::Report& report) {
  std::string out = std::string(kXmlHead) + "<w:styles" + kWordSpaces + ">" + defaults(report);
  for (int level = 1; level <= 6; ++level) out += heading(level);
  return out + body_styles() + frame_styles(report) + table_style() + "</w:styles>";
}

}  // namespace lacuna::render::report

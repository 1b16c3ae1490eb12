#include "render/report/docx_parts.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "document/markup.hpp"
#include "render/report/docx_layout.hpp"

namespace lacuna::render::report {
namespace {

constexpr std::string_view kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kWordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr std::string_view kCoreType = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

std::string escaped(std::string_view text) {
  std::string out;
  document::append_escaped(out, text);
  return out;
}

std::string relationship(std::string_view id, std::string_view type, std::string_view target, bool is_outside = false) {
  return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + std::string(type) + "\" Target=\"" + escaped(target) + "\"" +
         (is_outside ? " TargetMode=\"External\"/>" : "/>");
}

std::string relationships(const std::string& inner) {
  return std::string(kXmlHead) + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner +
         "</Relationships>";
}

std::string links_of(const std::vector<document::DocxLink>& links) {
  std::string out;
  for (const document::DocxLink& link : links) out += relationship(link.id, std::string(kOffice) + "hyperlink", link.url, true);
  return out;
}

// Words and a run's properties in the report's direction.
std::string run(const model::Report& report, std::string_view text) {
  return "<w:r>" + std::string(report.is_right_to_left ? "<w:rPr><w:rtl/></w:rPr>" : "") + "<w:t xml:space=\"preserve\">" + escaped(text) +
         "</w:t></w:r>";
}

std::string field(std::string_view instruction) {
  return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " + std::string(instruction) +
         " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar "
         "w:fldCharType=\"end\"/></w:r>";
}

// The tab at the far margin: the style's own is that of an upright page.
std::string far_tab(const model::Report& report, bool is_sideways) {
  if (!is_sideways) return {};
  const DocxPaper paper = docx_paper(report.paper);
  return "<w:tabs><w:tab w:val=\"clear\" w:pos=\"" + std::to_string(paper.width - 2 * kDocxMargin) + "\"/><w:tab w:val=\"right\" w:pos=\"" +
         std::to_string(paper.height - 2 * kDocxMargin) + "\"/></w:tabs>";
}

// A line with one part on each side; `outer` is on the outer side of the page.
std::string line(const model::Report& report, std::string_view style, DocxSide side, const std::string& outer, const std::string& inner) {
  const std::string& first = side.is_even ? outer : inner;
  const std::string& second = side.is_even ? inner : outer;
  return "<w:p><w:pPr><w:pStyle w:val=\"" + std::string(style) + "\"/>" + far_tab(report, side.is_sideways) +
         (report.is_right_to_left ? "<w:bidi/>" : "") + "</w:pPr>" + first + "<w:r><w:tab/></w:r>" + second + "</w:p>";
}

std::string override_type(std::string_view part, std::string_view type) {
  return "<Override PartName=\"/word/" + std::string(part) + ".xml\" ContentType=\"" + std::string(kWordType) + std::string(type) +
         "+xml\"/>";
}

}  // namespace

std::string docx_content_types() {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kParts = {{{"document", "document.main"},
                                                                                     {"styles", "styles"},
                                                                                     {"settings", "settings"},
                                                                                     {"numbering", "numbering"},
                                                                                     {"footnotes", "footnotes"},
                                                                                     {"head", "header"},
                                                                                     {"head_even", "header"},
                                                                                     {"head_first", "header"},
                                                                                     {"foot", "footer"},
                                                                                     {"foot_even", "footer"},
                                                                                     {"head_wide", "header"},
                                                                                     {"head_wide_even", "header"},
                                                                                     {"foot_wide", "footer"},
                                                                                     {"foot_wide_even", "footer"}}};
  std::string out =
      std::string(kXmlHead) +
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>";
  for (const auto& [part, type] : kParts) out += override_type(part, type);
  return out + "</Types>";
}

std::string docx_package_relationships() {
  return relationships(relationship("rDocument", std::string(kOffice) + "officeDocument", "word/document.xml") +
                       relationship("rCore", kCoreType, "docProps/core.xml"));
}

std::string docx_document_relationships(const std::vector<document::DocxLink>& links) {
  constexpr std::array<std::array<std::string_view, 3>, 13> kParts = {{{"rStyles", "styles", "styles.xml"},
                                                                       {"rSettings", "settings", "settings.xml"},
                                                                       {"rNumbering", "numbering", "numbering.xml"},
                                                                       {"rFootnotes", "footnotes", "footnotes.xml"},
                                                                       {"rHead", "header", "head.xml"},
                                                                       {"rHeadEven", "header", "head_even.xml"},
                                                                       {"rHeadFirst", "header", "head_first.xml"},
                                                                       {"rFoot", "footer", "foot.xml"},
                                                                       {"rFootEven", "footer", "foot_even.xml"},
                                                                       {"rHeadWide", "header", "head_wide.xml"},
                                                                       {"rHeadWideEven", "header", "head_wide_even.xml"},
                                                                       {"rFootWide", "footer", "foot_wide.xml"},
                                                                       {"rFootWideEven", "footer", "foot_wide_even.xml"}}};
  std::string inner;
  for (const auto& [id, type, target] : kParts) inner += relationship(id, std::string(kOffice) + std::string(type), target);
  return relationships(inner + links_of(links));
}

std::string docx_footnote_relationships(const std::vector<document::DocxLink>& links) { return relationships(links_of(links)); }

std::string docx_properties(const model::Report& report) {
  const std::string date = report.date.to_text() + "T00:00:00Z";
  return std::string(kXmlHead) +
         "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
         "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" +
         escaped(report.title) + "</dc:title><dc:subject>" + escaped(report.masthead.number) +
         "</dc:subject><dc:creator>Lacuna</dc:creator><dc:description>" + escaped(report.description) + "</dc:description><dc:language>" +
         escaped(report.tag) + "</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + date +
         "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + date + "</dcterms:modified></cp:coreProperties>";
}

std::string docx_settings(const model::Report& report) {
  std::string languages = "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>";
  return std::string(kXmlHead) + "<w:settings" + kWordSpaces + "><w:zoom w:percent=\"100\"/>" +
         (report.is_right_to_left ? "" : "<w:mirrorMargins/>") +
         "<w:defaultTabStop w:val=\"567\"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"doNotCompress\"/>"
         "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>"
         "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" "
         "w:val=\"15\"/></w:compat>" +
         languages + "</w:settings>";
}

std::string docx_footnotes(const std::string& footnotes) {
  return std::string(kXmlHead) + "<w:footnotes" + kWordSpaces +
         "><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
         "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>" +
         footnotes + "</w:footnotes>";
}

std::string docx_numbering(const std::string& numbering) {
  return std::string(kXmlHead) + "<w:numbering" + kWordSpaces + ">" + document::docx_abstract_numbering() + numbering + "</w:numbering>";
}

std::string docx_head(const model::Report& report, DocxSide side) {
  return std::string(kXmlHead) + "<w:hdr" + kWordSpaces + ">" +
         line(report, "Header", side, run(report, report.masthead.number), run(report, report.title)) + "</w:hdr>";
}

std::string docx_empty_head() {
  return std::string(kXmlHead) + "<w:hdr" + kWordSpaces + "><w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr></w:p></w:hdr>";
}

std::string docx_foot(const model::Report& report, DocxSide side) {
  const std::string pages = field("PAGE") + "<w:r><w:t>/</w:t></w:r>" + field("NUMPAGES");
  return std::string(kXmlHead) + "<w:ftr" + kWordSpaces + ">" + line(report, "Footer", side, pages, run(report, report.as_of)) + "</w:ftr>";
}

}  // namespace lacuna::render::report

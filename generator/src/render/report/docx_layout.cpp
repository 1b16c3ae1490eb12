#include "render/report/docx_layout.hpp"

#include <string_view>
#include <utility>

namespace lacuna::render::report {
namespace {

constexpr std::string_view kEnd = "</w:sectPr>";
constexpr std::string_view kBidi = "<w:bidi/>";

std::string attribute(std::string_view name, std::uint32_t value) {
  return " w:" + std::string(name) + "=\"" + std::to_string(value) + "\"";
}

}  // namespace

DocxPaper docx_paper(model::Paper paper) { return paper == model::Paper::letter ? DocxPaper{12240, 15840} : DocxPaper{11906, 16838}; }

std::string docx_section(const model::Report& report, bool is_sideways) {
  DocxPaper paper = docx_paper(report.paper);
  if (is_sideways) std::swap(paper.width, paper.height);
  const std::string wide = is_sideways ? "Wide" : "";
  std::string out = "<w:sectPr><w:headerReference w:type=\"even\" r:id=\"rHead" + wide +
                    "Even\"/><w:headerReference w:type=\"default\" r:id=\"rHead" + wide +
                    "\"/>"
                    "<w:footerReference w:type=\"even\" r:id=\"rFoot" +
                    wide + "Even\"/><w:footerReference w:type=\"default\" r:id=\"rFoot" + wide +
                    "\"/>"
                    "<w:headerReference w:type=\"first\" r:id=\"rHeadFirst\"/><w:footerReference w:type=\"first\" r:id=\"rFoot" +
                    wide +
                    "\"/>"
                    "<w:pgSz" +
                    attribute("w", paper.width) + attribute("h", paper.height);
  if (is_sideways) out += " w:orient=\"landscape\"";
  out += "/><w:pgMar";
  for (const std::string_view side : {"top", "right", "bottom", "left"}) out += attribute(side, kDocxMargin);
  out += attribute("header", kDocxMargin / 2) + attribute("footer", kDocxMargin / 2) + attribute("gutter", 0) + "/>";
  if (report.is_right_to_left) out += kBidi;
  return out + std::string(kEnd);
}

void mark_first_page(std::string& body, std::string& last) {
  std::string& first = body.find(kEnd) == std::string::npos ? last : body;
  std::size_t at = first.find(kEnd);
  // titlePg stands before bidi (ECMA-376, part 1, 17.6.17).
  if (at >= kBidi.size() && first.compare(at - kBidi.size(), kBidi.size(), kBidi) == 0) at -= kBidi.size();
  first.insert(at, "<w:titlePg/>");
}

}  // namespace lacuna::render::report

// render/report/docx_layout.hpp: paper, margins and sections of a Word document. Knows no words of it.
#pragma once
#include <cstdint>
#include <string>

#include "model/report.hpp"

namespace lacuna::render::report {

/// Lengths in twentieths of a point.
struct DocxPaper {
  std::uint32_t width;
  std::uint32_t height;
};
inline constexpr std::uint32_t kDocxMargin = 1134;

[[nodiscard]] DocxPaper docx_paper(model::Paper paper);

/// `w:sectPr` of an upright or sideways section, with the heads and feet that docx_parts.hpp names.
[[nodiscard]] std::string docx_section(const model::Report& report, bool is_sideways);
/// Makes the first page of the first section in `body`, or of `last` where the body has none, one without a head.
void mark_first_page(std::string& body, std::string& last);

}  // namespace lacuna::render::report

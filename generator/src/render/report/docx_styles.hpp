// render/report/docx_styles.hpp: what a report looks like in Word. Knows no words of it.
#pragma once
#include <string>

#include "model/report.hpp"

namespace lacuna::render::report {

/// word/styles.xml with every style of document::docx_styles() and those of masthead, contents, heads and feet: ten-point
/// serif type, headings of 14, 12 and 10 points (editorial manual, "headings"), rules of tables above, below and under
/// the heads alone.
[[nodiscard]] std::string docx_style_sheet(const model::Report& report);

}  // namespace lacuna::render::report

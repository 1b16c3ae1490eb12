// compose/report/page_style.hpp: the size of a report's paper and its running heads and feet, as paged CSS. Knows no
// other style.
#pragma once
#include <string>

#include "model/report.hpp"

namespace lacuna::compose::report {

/// Rules for `@page` (CSS Paged Media 3): paper, margins; number and as-of date at the head, page and pages at the foot,
/// on the outer sides; nothing at the head of the first page. The page `sideways` is the same laid on its side.
[[nodiscard]] std::string page_style(const model::Report& report);

/// `text` as a CSS string with quotes (CSS Syntax 3, 4.3.5) in which no `</style` can stand.
[[nodiscard]] std::string css_string(std::string_view text);

}  // namespace lacuna::compose::report

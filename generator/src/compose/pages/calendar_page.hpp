// compose/pages/calendar_page.hpp: the days to look out for, as a list. Knows no calendar format.
#pragma once
#include <cstddef>

#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// Pages that the calendar takes, at least one.
[[nodiscard]] std::size_t calendar_pages(const Site& site);
/// Page `number` of the calendar: first what has not ended on the as-of date, the earliest first; then what has, the
/// latest first.
[[nodiscard]] templates::Object calendar_view(const Page& page, std::size_t number);

}  // namespace lacuna::compose

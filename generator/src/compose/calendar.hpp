// compose/calendar.hpp: the days to look out for as a calendar file (RFC 5545). Knows no page.
#pragma once
#include <string>

#include "compose/site.hpp"

namespace lacuna::compose {

/// One event a day or span of days, by first day, in the words of the page's language. Identifiers last, and SEQUENCE
/// rises with each release that changed the days, so that a calendar that took the file in before corrects its entries.
[[nodiscard]] std::string calendar_ics(const Page& page);

}  // namespace lacuna::compose

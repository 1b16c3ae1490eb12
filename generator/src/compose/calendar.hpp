// compose/calendar.hpp: mandate expiries as a calendar file (RFC 5545). Knows no page.
#pragma once
#include <string>

#include "compose/site.hpp"

namespace lacuna::compose {

/// One all-day event a mandate expiry, by date, with lasting identifiers.
[[nodiscard]] std::string calendar_ics(const Site& site);

}  // namespace lacuna::compose

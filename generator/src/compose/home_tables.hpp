// compose/home_tables.hpp: the tables of the home page: what is lacking by mission and by area of capability, and who
// offered something in the area. Knows no layout.
#pragma once
#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// A row a mission, and one for the system as a whole: name, gaps (count), last? (when one of them was last stated).
/// The most gaps first, then by name in the order of the language; the system as a whole stands last.
/// A gap of several missions is counted in each.
[[nodiscard]] templates::List mission_rows(const Page& page);

/// A row for each capability without a parent in whose area something is lacking or offered: name, gaps, last?, offers
/// (counts), providers or, where they are many, many? (count, providers), none_offered. The most gaps first, then by name, at
/// most `limit`; providers by name, which is no order of merit.
[[nodiscard]] templates::List area_rows(const Page& page, std::size_t limit);

}  // namespace lacuna::compose

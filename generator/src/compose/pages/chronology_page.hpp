// compose/pages/chronology_page.hpp: what the records' own histories say happened, by date. Knows no release.
#pragma once
#include <cstddef>

#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// Pages that the chronology takes, at least one.
[[nodiscard]] std::size_t chronology_pages(const Site& site);
/// Page `number`: entries of the histories, the latest first, under the quarters of the year in which they fell.
[[nodiscard]] templates::Object chronology_view(const Page& page, std::size_t number);

}  // namespace lacuna::compose

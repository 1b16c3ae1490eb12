// compose/list/row_data.hpp: the rows of a list as data for the page's script, which narrows and sorts all of them, not
// only those on the page. Knows nothing of how they are shown.
#pragma once
#include <string>

#include "compose/list/listing.hpp"

namespace lacuna::compose {

/// A classic script, so that it can be loaded from the disk, that puts one object at `lacunaRows.<collection>`:
///
///   facets   [name, [key of each value …]] each, as in the listing
///   columns  names, without the title
///   cells    [text, address, language, direction, machine date, note] each, empty ones at the end left out; every cell
///            stands once
///   rows     [cell of the title, [cells of each column …], [values of each facet …], [rank in each column …]] each, by
///            title; cells and values by position. Rows that a column does not order have the same rank; an empty cell
///            has rank -1.
///
/// Addresses are as seen from the folder of the list.
[[nodiscard]] std::string row_data_script(const Page& page, const Listing& listing);

}  // namespace lacuna::compose

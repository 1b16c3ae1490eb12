// compose/list/facet.hpp: the ways in which a list can be narrowed, with the values there are and who has them. Knows no
// page layout and no collection by name.
#pragma once
#include <string>
#include <vector>

#include "compose/cells.hpp"

namespace lacuna::compose {

/// One value of a facet, with the records that have it. `key` is the value as records write it, a year for dates, and
/// kNoValue for the records in which nothing stands.
struct FacetValue {
  std::string key;
  Cell words;
  std::vector<std::size_t> rows;  // positions in the list, ascending
};

/// One way to narrow a list. Each record is in the rows of at least one value.
struct Facet {
  std::string name;  // as addresses use it: `missions`, `history-status`, `year`
  std::string label;
  std::vector<FacetValue> values;
};

inline constexpr std::string_view kNoValue = "-";

/// The facets that the schema names for the collection, then the year of the field that dates its records. Values of an
/// enumeration in its order, records by title in the language's order, years from the latest; kNoValue last. A facet of
/// which no record has a value is left out. O(rows · log rows) a facet.
[[nodiscard]] std::vector<Facet> facets_of(const Page& page, const model::Collection& collection,
                                           const std::vector<model::RecordIndex>& order);

}  // namespace lacuna::compose

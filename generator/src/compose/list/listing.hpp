// compose/list/listing.hpp: a collection as every page of its list needs it: the order and the facets, made once an edition.
// Knows no page layout.
#pragma once
#include <vector>

#include "compose/list/facet.hpp"
#include "compose/site.hpp"

namespace lacuna::compose {

struct Listing {
  const model::Collection& collection;
  std::vector<model::RecordIndex> order;  // by title
  std::vector<Facet> facets;
};

/// The records of a collection in the order of the language's titles. O(n log n).
[[nodiscard]] std::vector<model::RecordIndex> in_title_order(const model::Graph& graph, const model::Edition& edition,
                                                             const model::Collection& collection);
[[nodiscard]] Listing make_listing(const Site& site, const model::Edition& edition, const model::Collection& collection);

/// The fields that stand in the columns beside the title.
[[nodiscard]] std::vector<const model::Field*> columns_of(const model::Collection& collection);
/// The cells of one column of a row, several records by their short names; none where the record lacks the field.
[[nodiscard]] Cells column_cells(const Page& page, const model::Record& record, const model::Field& column);

}  // namespace lacuna::compose

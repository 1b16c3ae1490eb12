// compose/list/index_view.hpp: a list as a plain index under the values of one facet, for those without a script. Knows no
// collection by name.
#pragma once
#include "compose/list/listing.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// Records on one page of an index; a record stands under each of its values.
inline constexpr std::size_t kEntriesPerPage = 300;

/// Pages that the index takes, at least one.
[[nodiscard]] std::size_t index_pages(const Facet& facet);
/// Page `number`, from 1: every value of the facet with its count, linked to where it begins, and the records that fall on
/// this page under the values they have.
[[nodiscard]] templates::Object index_view(const Page& page, const Listing& listing, const Facet& facet, std::size_t number);

}  // namespace lacuna::compose

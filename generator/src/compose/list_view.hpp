// compose/list_view.hpp: the list of a collection, a page of it at a time. Knows no collection by name.
#pragma once
#include <functional>

#include "compose/list/listing.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// Rows on one page of a list; a longer list is continued on further pages.
inline constexpr std::size_t kRowsPerPage = 100;

/// Pages that a list of `rows` takes, `per_page` on each, at least one.
[[nodiscard]] std::size_t page_count(std::size_t rows, std::size_t per_page = kRowsPerPage);
/// Links to the pages of something that takes several, none for one: label, url, current. `path` tells where a page stands.
[[nodiscard]] templates::List page_links(const Page& page, std::size_t pages, std::size_t current,
                                         const std::function<Path(std::size_t)>& path);

/// Page `number`, from 1, of the list: head and rows with the title and the collection's columns, what it can be narrowed
/// by with counts over all pages, links to the pages before and after.
[[nodiscard]] templates::Object list_view(const Page& page, const Listing& listing, std::size_t number);

}  // namespace lacuna::compose

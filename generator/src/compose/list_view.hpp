// compose/list_view.hpp: the list of a collection, a page of it at a time. Knows no collection by name.
#pragma once
#include <vector>

#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// Rows on one page of a list; a longer list is continued on further pages.
inline constexpr std::size_t kRowsPerPage = 100;

/// The records of a collection in the order of the language's titles. O(n log n).
[[nodiscard]] std::vector<model::RecordIndex> in_title_order(const model::Graph& graph, const model::Edition& edition, const model::Collection& collection);
/// Pages that a list of `rows` takes, at least one.
[[nodiscard]] std::size_t page_count(std::size_t rows);

/// Page `number`, from 1, of the list: head and rows with the title and the collection's columns, links to the pages
/// before and after.
[[nodiscard]] templates::Object list_view(const Page& page, const model::Collection& collection, const std::vector<model::RecordIndex>& order, std::size_t number);

}  // namespace lacuna::compose

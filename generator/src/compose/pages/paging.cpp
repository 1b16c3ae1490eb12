#include "compose/pages/paging.hpp"

#include <algorithm>

#include "compose/list_view.hpp"

namespace lacuna::compose::pages {

Part part_of(std::size_t rows, std::size_t number) {
  const std::size_t first = (number - 1) * kRowsPerPage;
  return {number, page_count(rows), first, std::min(rows, first + kRowsPerPage)};
}

templates::List part_links(const Page& page, std::string_view name, const Part& part) {
  templates::List views;
  if (part.pages < 2) return views;
  for (std::size_t number = 1; number <= part.pages; ++number) {
    templates::Object view;
    view.set("label", page.edition.tongue->integer(static_cast<std::int64_t>(number)));
    view.set("url", page.to(page_path(page.language(), name, number)));
    view.set("current", number == part.number);
    views.emplace_back(std::move(view));
  }
  return views;
}

}  // namespace lacuna::compose::pages

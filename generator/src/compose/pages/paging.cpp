#include "compose/pages/paging.hpp"

#include <algorithm>

#include "compose/list_view.hpp"

namespace lacuna::compose::pages {

Part part_of(std::size_t rows, std::size_t number) {
  const std::size_t first = (number - 1) * kRowsPerPage;
  return {number, page_count(rows), first, std::min(rows, first + kRowsPerPage)};
}

std::vector<std::size_t> cut(const std::vector<std::size_t>& lines, std::size_t most) {
  std::vector<std::size_t> starts = {0};
  std::size_t taken = 0;
  for (std::size_t row = 0; row < lines.size(); ++row) {
    if (taken > 0 && taken + lines[row] > most) {
      starts.push_back(row);
      taken = 0;
    }
    taken += lines[row];
  }
  return starts;
}

Part part_of(const std::vector<std::size_t>& starts, std::size_t rows, std::size_t number) {
  return {number, starts.size(), starts[number - 1], number < starts.size() ? starts[number] : rows};
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

#include "compose/pages/paging.hpp"

#include <algorithm>
#include <set>

#include "compose/list_view.hpp"

namespace lacuna::compose {
namespace {

// The pages worth a link from page `number`: the ends, and its neighbours.
std::set<std::size_t> pages_near(std::size_t number, std::size_t pages) {
  constexpr std::size_t kReach = 3;
  std::set<std::size_t> near = {1, pages};
  for (std::size_t other = number > kReach ? number - kReach : 1; other <= std::min(pages, number + kReach); ++other) near.insert(other);
  return near;
}

}  // namespace

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

templates::Value page_links(const Page& page, std::string_view name, std::size_t number, std::size_t pages) {
  if (pages < 2) return {};
  templates::List views;
  for (const std::size_t other : pages_near(number, pages)) {
    templates::Object view;
    view.set("label", page.edition.tongue->integer(static_cast<std::int64_t>(other)));
    view.set("url", page.to(page_path(page.language(), name, other)));
    view.set("current", other == number);
    views.emplace_back(std::move(view));
  }
  return templates::Object().set("items", std::move(views));
}

}  // namespace lacuna::compose

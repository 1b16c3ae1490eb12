// compose/pages/paging.hpp: a long list on several pages. Knows nothing of what is listed.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// Which rows stand on page `number` of `pages`: from `first` up to `last`, which is one too many.
struct Part {
  std::size_t number = 1;  // from 1
  std::size_t pages = 1;
  std::size_t first = 0;
  std::size_t last = 0;
};

/// Page `number` of a list of `rows`, a hundred a page.
[[nodiscard]] Part part_of(std::size_t rows, std::size_t number);
/// Where each page begins if a list of rows that take `lines` is cut where a page would take more than `most`; a row that
/// takes more stands alone. At least one page.
[[nodiscard]] std::vector<std::size_t> cut(const std::vector<std::size_t>& lines, std::size_t most);
/// Page `number` of a list of `rows` whose pages begin at `starts`.
[[nodiscard]] Part part_of(const std::vector<std::size_t>& starts, std::size_t rows, std::size_t number);
/// Links from page `number` of the `pages` of a list that stands at page `name`, for partials/pages.html: to the ends and
/// its neighbours; nothing where there is one page alone.
[[nodiscard]] templates::Value page_links(const Page& page, std::string_view name, std::size_t number, std::size_t pages);

}  // namespace lacuna::compose

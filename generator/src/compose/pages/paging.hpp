// compose/pages/paging.hpp: a long list on several pages. Knows nothing of what is listed.
#pragma once
#include <cstddef>
#include <string_view>

#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose::pages {

/// Which rows stand on page `number` of `pages`: from `first` up to `last`, which is one too many.
struct Part {
  std::size_t number = 1;  // from 1
  std::size_t pages = 1;
  std::size_t first = 0;
  std::size_t last = 0;
};

/// Page `number` of a list of `rows`, a hundred a page.
[[nodiscard]] Part part_of(std::size_t rows, std::size_t number);
/// Links to all pages of the list that stands at page `name`; none where there is one page alone.
[[nodiscard]] templates::List part_links(const Page& page, std::string_view name, const Part& part);

}  // namespace lacuna::compose::pages

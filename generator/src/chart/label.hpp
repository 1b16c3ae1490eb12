// chart/label.hpp: words fitted to the width of a picture. Knows no mark. Widths are columns, a wide letter of Chinese
// being two (base::display_cells).
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::chart {

/// `label`, or as much of it as `longest` columns hold with an ellipsis behind it.
[[nodiscard]] std::string fitted(std::string_view label, std::size_t longest);

/// `label` in lines of at most `longest` columns, one at least: broken at spaces and before wide letters. A word longer
/// than that is fitted.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view label, std::size_t longest);

}  // namespace lacuna::chart

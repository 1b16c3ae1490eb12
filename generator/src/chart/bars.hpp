// chart/bars.hpp: quantities side by side, each with its words and number beside the bar. Knows no record.
#pragma once
#include <string>
#include <vector>

#include "chart/picture.hpp"

namespace lacuna::chart {

/// One quantity; `shown` is its number in the language of the page.
struct Bar {
  std::string label;
  double value = 0;  // not negative
  std::string shown;
};

/// A bar below each label, as long as its value against the greatest, the number after it, in the order given.
[[nodiscard]] templates::Html draw_bars(const Caption& caption, const std::vector<Bar>& bars, Direction direction);

}  // namespace lacuna::chart

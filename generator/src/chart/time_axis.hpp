// chart/time_axis.hpp: days as places on a line. Knows no mark.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "chart/picture.hpp"

namespace lacuna::chart {

/// The beginning of a year on the line, with the words for it.
struct YearTick {
  int year = 0;
  std::string label;
};

/// Years to be named on a line that holds days from `first` to `last`: the year of the first to the one after the last,
/// eight at most, evenly spread.
[[nodiscard]] std::vector<int> years_to_name(base::Date first, base::Date last);

/// The line from the first to the last tick.
class TimeAxis {
 public:
  /// `ticks` ascending, two at least.
  explicit TimeAxis(std::vector<YearTick> ticks);
  /// Share of the width, 0 to 1.
  [[nodiscard]] double place_of(base::Date day) const;
  /// Draws the line and its years; the line at `y`, the years below.
  void draw(Picture& picture, double y) const;

 private:
  std::vector<YearTick> ticks_;
};

}  // namespace lacuna::chart

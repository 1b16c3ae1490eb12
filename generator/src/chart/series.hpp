// chart/series.hpp: one figure over time. Knows no record.
#pragma once
#include <string>
#include <vector>

#include "chart/time_axis.hpp"

namespace lacuna::chart {

/// A value that held from one day to another; `shown` is its number in the language of the page.
struct SeriesPoint {
  base::Date from;
  base::Date until;
  double value = 0;
  std::string shown;
  bool is_target = false;     // hollow, and no line leads to it
  bool is_contested = false;  // ringed: another point says otherwise
};

/// Points over the years, from nought or the least value up, joined in the order given where they are measurements.
[[nodiscard]] templates::Html draw_series(const Caption& caption, const std::vector<SeriesPoint>& points, std::vector<YearTick> ticks,
                                          Direction direction);

}  // namespace lacuna::chart

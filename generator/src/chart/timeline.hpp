// chart/timeline.hpp: what happened when, a lane for each kind. Knows no record.
#pragma once
#include <string>
#include <vector>

#include "chart/time_axis.hpp"

namespace lacuna::chart {

/// One kind of happening. A run of days joins the first to the last where `is_joined`.
struct Lane {
  std::string label;
  Ink ink = Ink::filled;
  bool is_joined = false;
  std::vector<base::Date> days;  // ascending
};

/// Lanes one below the other, each under its label, over the years. A lane without days is left out. Several marks of
/// one day are one.
[[nodiscard]] templates::Html draw_timeline(const Caption& caption, const std::vector<Lane>& lanes, std::vector<YearTick> ticks,
                                            Direction direction);

}  // namespace lacuna::chart

// model/figure.hpp: figures over time, and where they contradict one another.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "model/index.hpp"
#include "model/vocabulary.hpp"

namespace lacuna::model {

/// One point of a series. A day is a span of one day.
struct FigurePoint {
  std::uint32_t position = 0;  // in /points
  base::Date from;
  base::Date until;
  double value = 0;
  bool at_least = false;   // the source says `over` or `at least`
  bool is_target = false;  // a goal, not a measurement
};

/// Two points that cannot both hold. `falls`: a running total that is lower later on; otherwise the same time and two
/// values.
struct FigureConflict {
  std::uint32_t first = 0;  // positions in /points
  std::uint32_t second = 0;
  bool falls = false;
};

/// One indicator.
struct Figure {
  RecordIndex indicator;
  bool is_cumulative = false;
  std::vector<FigurePoint> points;        // by time, then position
  std::vector<FigureConflict> conflicts;  // by position
};

/// Indicators that belong together.
struct FigureSet {
  std::string key;
  std::vector<RecordIndex> indicators;  // by id
  bool quantity_alone = false;          // none of them measures quality
};

struct Figures {
  std::vector<Figure> series;   // by id
  std::vector<FigureSet> sets;  // by key
};

}  // namespace lacuna::model

#include "chart/time_axis.hpp"

#include <algorithm>

namespace lacuna::chart {
namespace {

constexpr int kMostYears = 8;
constexpr double kTick = 5;
constexpr double kLabelDrop = 20;
// The line keeps this far from both edges, so that marks and years at its ends are whole.
constexpr double kMargin = 0.04;

int first_day_of(int year) { return base::Date::make(year, 1, 1)->days_since_epoch(); }

}  // namespace

std::vector<int> years_to_name(base::Date first, base::Date last) {
  const int begin = first.year();
  const int span = last.year() + 1 - begin;
  const int step = (span + kMostYears - 2) / (kMostYears - 1);
  std::vector<int> years;
  for (int year = begin; year < begin + span + step; year += step) years.push_back(year);
  return years;
}

TimeAxis::TimeAxis(std::vector<YearTick> ticks) : ticks_(std::move(ticks)) {}

double TimeAxis::place_of(base::Date day) const {
  const auto begin = static_cast<double>(first_day_of(ticks_.front().year));
  const auto end = static_cast<double>(first_day_of(ticks_.back().year));
  const double share = (static_cast<double>(day.days_since_epoch()) - begin) / (end - begin);
  return kMargin + std::clamp(share, 0.0, 1.0) * (1 - 2 * kMargin);
}

void TimeAxis::draw(Picture& picture, double y) const {
  picture.line(kMargin, y, 1 - kMargin, y, Ink::faint);
  for (const YearTick& tick : ticks_) {
    const double x = place_of(*base::Date::make(tick.year, 1, 1));
    picture.line(x, y - kTick, x, y + kTick, Ink::faint);
    picture.text(x, y + kLabelDrop, Anchor::middle, tick.label, Ink::faint);
  }
}

}  // namespace lacuna::chart

#include "chart/timeline.hpp"

#include <algorithm>

namespace lacuna::chart {
namespace {

constexpr double kTop = 14;
constexpr double kLabelHeight = 16;
constexpr double kLaneHeight = 40;
constexpr double kAxisHeight = 34;
constexpr double kRadius = 6;

void draw_lane(Picture& picture, const TimeAxis& axis, const Lane& lane, double y) {
  picture.text(0, y, Anchor::start, lane.label);
  const double middle = y + kLabelHeight;
  if (lane.is_joined) picture.line(axis.place_of(lane.days.front()), middle, axis.place_of(lane.days.back()), middle, lane.ink);
  for (std::size_t i = 0; i < lane.days.size(); ++i) {
    if (i > 0 && lane.days[i] == lane.days[i - 1]) continue;
    picture.circle(axis.place_of(lane.days[i]), middle, kRadius, lane.ink);
  }
}

}  // namespace

templates::Html draw_timeline(const Caption& caption, const std::vector<Lane>& lanes, std::vector<YearTick> ticks, Direction direction) {
  const auto used = std::count_if(lanes.begin(), lanes.end(), [](const Lane& lane) { return !lane.days.empty(); });
  Picture picture(caption, kTop + kLaneHeight * static_cast<double>(used) + kAxisHeight, direction);
  const TimeAxis axis(std::move(ticks));
  double y = kTop;
  for (const Lane& lane : lanes) {
    if (lane.days.empty()) continue;
    draw_lane(picture, axis, lane, y);
    y += kLaneHeight;
  }
  axis.draw(picture, y);
  return std::move(picture).finish();
}

}  // namespace lacuna::chart

#include "chart/timeline.hpp"

#include "chart/label.hpp"

namespace lacuna::chart {
namespace {

constexpr double kTop = 14;
constexpr double kLine = 17;     // from one line of a label to the next
constexpr double kLaneGap = 23;  // from the marks of a lane to the label of the next
constexpr double kAxisHeight = 34;
constexpr double kRadius = 6;
constexpr std::size_t kLongest = 36;  // columns of a label that a page 320 pixels wide holds

// Draws `lane`, its label at `y`; returns the place of the next label.
double draw_lane(Picture& picture, const TimeAxis& axis, const Lane& lane, double y) {
  for (const std::string& words : lines_of(lane.label, kLongest)) {
    picture.text(0, y, Anchor::start, words);
    y += kLine;
  }
  if (lane.is_joined) picture.line(axis.place_of(lane.days.front()), y, axis.place_of(lane.days.back()), y, lane.ink);
  for (std::size_t i = 0; i < lane.days.size(); ++i) {
    if (i > 0 && lane.days[i] == lane.days[i - 1]) continue;
    picture.circle(axis.place_of(lane.days[i]), y, kRadius, lane.ink);
  }
  return y + kLaneGap;
}

double height_of(const std::vector<Lane>& lanes) {
  double height = kTop;
  for (const Lane& lane : lanes) {
    if (!lane.days.empty()) height += kLine * static_cast<double>(lines_of(lane.label, kLongest).size()) + kLaneGap;
  }
  return height + kAxisHeight;
}

}  // namespace

templates::Html draw_timeline(const Caption& caption, const std::vector<Lane>& lanes, std::vector<YearTick> ticks, Direction direction) {
  Picture picture(caption, height_of(lanes), direction);
  const TimeAxis axis(std::move(ticks));
  double y = kTop;
  for (const Lane& lane : lanes) {
    if (!lane.days.empty()) y = draw_lane(picture, axis, lane, y);
  }
  axis.draw(picture, y);
  return std::move(picture).finish();
}

}  // namespace lacuna::chart

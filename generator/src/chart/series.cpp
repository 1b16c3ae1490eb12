#include "chart/series.hpp"

#include <algorithm>
#include <optional>

namespace lacuna::chart {
namespace {

constexpr double kTop = 34;  // room for the number of the highest point
constexpr double kPlot = 110;
constexpr double kFoot = 34;
constexpr double kRadius = 5;
constexpr double kRing = 9;
constexpr double kLift = 14;  // of a number above its point

struct Spot {
  double x;
  double y;
};

// Heights of values: nought stands on the axis, unless there are values below it.
class Scale {
 public:
  explicit Scale(const std::vector<SeriesPoint>& points) {
    for (const SeriesPoint& point : points) {
      least_ = std::min(least_, point.value);
      greatest_ = std::max(greatest_, point.value);
    }
  }
  [[nodiscard]] double height_of(double value) const {
    const double span = greatest_ - least_;
    return kTop + (span > 0 ? (greatest_ - value) / span : 1) * kPlot;
  }

 private:
  double least_ = 0;
  double greatest_ = 0;
};

}  // namespace

templates::Html draw_series(const Caption& caption, const std::vector<SeriesPoint>& points, std::vector<YearTick> ticks,
                            Direction direction) {
  Picture picture(caption, kTop + kPlot + kFoot, direction);
  const TimeAxis axis(std::move(ticks));
  const Scale scale(points);
  axis.draw(picture, scale.height_of(0));
  std::optional<Spot> last;
  for (const SeriesPoint& point : points) {
    const double from = axis.place_of(point.from);
    const double until = axis.place_of(point.until);
    const Spot spot{(from + until) / 2, scale.height_of(point.value)};
    if (last && !point.is_target) picture.line(last->x, last->y, spot.x, spot.y, Ink::faint);
    if (point.from != point.until) picture.line(from, spot.y, until, spot.y, Ink::hollow);
    picture.circle(spot.x, spot.y, kRadius, point.is_target ? Ink::hollow : Ink::accent);
    if (point.is_contested) picture.circle(spot.x, spot.y, kRing, Ink::hollow);
    picture.text(spot.x, spot.y - kLift, Anchor::middle, point.shown);
    if (!point.is_target) last = spot;
  }
  return std::move(picture).finish();
}

}  // namespace lacuna::chart

#include "chart/bars.hpp"

#include <algorithm>

namespace lacuna::chart {
namespace {

constexpr double kRow = 40;
constexpr double kTop = 14;
constexpr double kBarDrop = 7;
constexpr double kBarHeight = 10;
constexpr double kLongest = 0.86;  // the rest of the width is for the number
constexpr double kNumberGap = 0.015;
constexpr double kNumberDrop = 17;

}  // namespace

templates::Html draw_bars(const Caption& caption, const std::vector<Bar>& bars, Direction direction) {
  double greatest = 0;
  for (const Bar& bar : bars) greatest = std::max(greatest, bar.value);
  Picture picture(caption, kRow * static_cast<double>(bars.size()), direction);
  double y = kTop;
  for (const Bar& bar : bars) {
    const double width = greatest > 0 ? bar.value / greatest * kLongest : 0;
    picture.text(0, y, Anchor::start, bar.label);
    picture.bar(0, y + kBarDrop, width, kBarHeight, Ink::accent);
    picture.text(width + kNumberGap, y + kNumberDrop, Anchor::start, bar.shown);
    y += kRow;
  }
  return std::move(picture).finish();
}

}  // namespace lacuna::chart

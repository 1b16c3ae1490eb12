// chart/picture.hpp: an SVG 1.1 picture that is written mark by mark. Knows no chart and no record.
#pragma once
#include <string>
#include <string_view>

#include "template/value.hpp"

namespace lacuna::chart {

/// Where the page reads to. A picture is drawn from the side where reading begins.
enum class Direction : bool { left_to_right, right_to_left };

/// What is said of a picture to those who do not see it. `id` is unique in the page.
struct Caption {
  std::string id;
  std::string title;
  std::string description;
};

/// How a mark is drawn: the first two in the colour of the text, the next in the accent colour, `faint` for what carries.
enum class Ink { filled, hollow, accent, faint };
/// Which end of a text stands at its place; both follow the direction of reading.
enum class Anchor { start, middle, end };

/// Places along the line of reading are shares of the width, 0 to 1, so that letters keep their size however narrow the
/// page is; heights are CSS pixels. All that is given is escaped. Numbers are written with two digits at most, the same
/// on every machine.
class Picture {
 public:
  /// A picture as wide as its place and `height` high.
  Picture(const Caption& caption, double height, Direction direction);

  void line(double x1, double y1, double x2, double y2, Ink ink);
  void circle(double x, double y, double radius, Ink ink);
  /// A bar from `x`, `width` long.
  void bar(double x, double y, double width, double height, Ink ink);
  void text(double x, double y, Anchor anchor, std::string_view words, Ink ink = Ink::filled);

  [[nodiscard]] templates::Html finish() &&;

 private:
  [[nodiscard]] double turned(double x) const { return direction_ == Direction::right_to_left ? 1 - x : x; }
  std::string out_;
  Direction direction_;
};

/// `value` with two digits after the point at most: `12.5`.
void append_number(std::string& out, double value);
/// Opening tag, title and description; what is drawn stands for the whole unless `holds_links`.
void append_head(std::string& out, const Caption& caption, std::string_view size, bool holds_links);
/// The attributes of an ink.
[[nodiscard]] std::string_view attributes_of(Ink ink);

}  // namespace lacuna::chart

#include "chart/picture.hpp"

#include <array>
#include <charconv>

#include "document/markup.hpp"

namespace lacuna::chart {
namespace {

std::string_view name_of(Anchor anchor) {
  switch (anchor) {
    case Anchor::start: return "start";
    case Anchor::middle: return "middle";
    case Anchor::end: break;
  }
  return "end";
}

void append_attribute(std::string& out, std::string_view name, double value, std::string_view unit = {}) {
  out += ' ';
  out += name;
  out += "=\"";
  append_number(out, value);
  out += unit;
  out += '"';
}

void append_share(std::string& out, std::string_view name, double share) { append_attribute(out, name, share * 100, "%"); }

}  // namespace

void append_number(std::string& out, double value) {
  std::array<char, 32> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 2);
  std::string_view text(digits.data(), static_cast<std::size_t>(written.ptr - digits.data()));
  while (text.ends_with('0')) text.remove_suffix(1);
  if (text.ends_with('.')) text.remove_suffix(1);
  out += text == "-0" ? "0" : text;
}

void append_head(std::string& out, const Caption& caption, std::string_view size, bool holds_links) {
  out += "<svg class=\"chart\" ";
  out += size;
  out += holds_links ? " role=\"group\"" : " role=\"img\"";
  out += " aria-labelledby=\"" + caption.id + "-title " + caption.id + "-desc\"><title id=\"" + caption.id + "-title\">";
  document::append_escaped(out, caption.title);
  out += "</title><desc id=\"" + caption.id + "-desc\">";
  document::append_escaped(out, caption.description);
  out += "</desc>";
}

std::string_view attributes_of(Ink ink) {
  switch (ink) {
    case Ink::filled: return " fill=\"currentColor\"";
    case Ink::hollow: return " class=\"hollow\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"";
    case Ink::accent: return " class=\"accent\" fill=\"currentColor\" stroke=\"currentColor\"";
    case Ink::faint: break;
  }
  return " class=\"faint\" fill=\"currentColor\" stroke=\"currentColor\"";
}

Picture::Picture(const Caption& caption, double height, Direction direction) : direction_(direction) {
  std::string size = "width=\"100%\" height=\"";
  append_number(size, height);
  append_head(out_, caption, size + "\"", false);
}

void Picture::line(double x1, double y1, double x2, double y2, Ink ink) {
  out_ += "<line";
  append_share(out_, "x1", turned(x1));
  append_attribute(out_, "y1", y1);
  append_share(out_, "x2", turned(x2));
  append_attribute(out_, "y2", y2);
  out_ += attributes_of(ink);
  out_ += "/>";
}

void Picture::circle(double x, double y, double radius, Ink ink) {
  out_ += "<circle";
  append_share(out_, "cx", turned(x));
  append_attribute(out_, "cy", y);
  append_attribute(out_, "r", radius);
  out_ += attributes_of(ink);
  out_ += "/>";
}

void Picture::bar(double x, double y, double width, double height, Ink ink) {
  out_ += "<rect";
  append_share(out_, "x", direction_ == Direction::right_to_left ? 1 - x - width : x);
  append_attribute(out_, "y", y);
  append_attribute(out_, "width", width * 100, "%");
  append_attribute(out_, "height", height);
  out_ += attributes_of(ink);
  out_ += "/>";
}

void Picture::text(double x, double y, Anchor anchor, std::string_view words, Ink ink) {
  out_ += "<text";
  append_share(out_, "x", turned(x));
  append_attribute(out_, "y", y);
  out_ += " text-anchor=\"";
  out_ += name_of(anchor);
  out_ += ink == Ink::faint ? "\" class=\"quiet\" fill=\"currentColor\">" : "\" fill=\"currentColor\">";
  document::append_escaped(out_, words);
  out_ += "</text>";
}

templates::Html Picture::finish() && { return templates::trusted_html(std::move(out_) + "</svg>"); }

}  // namespace lacuna::chart

#include "diagnostic/visible.hpp"

#include "base/text.hpp"

namespace lacuna::diagnostic {

char32_t visible(char32_t c) {
  constexpr char32_t control_pictures = 0x2400;
  constexpr char32_t picture_of_delete = 0x2421;
  if (c == U'\t') return U' ';
  if (c < 0x20) return control_pictures + c;
  if (c == 0x7F) return picture_of_delete;
  const bool is_line_end = c == 0x85 || c == 0x2028 || c == 0x2029;
  const bool is_late_control = c > 0x7F && c < 0xA0;
  return is_line_end || is_late_control || base::is_direction_control(c) ? base::kReplacement : c;
}

std::u32string to_visible(std::string_view text) {
  std::u32string out = base::to_code_points(text);
  for (char32_t& c : out) c = visible(c);
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) base::append_utf8(out, c);
  return out;
}

std::string isolated(std::string_view text) { return "\u2068" + std::string(text) + "\u2069"; }

std::string visible_message(std::string_view message) {
  const std::string clean = to_utf8(to_visible(message));
  std::string out;
  bool is_value = false;
  for (const std::string_view part : base::split(clean, '`')) {
    if (!out.empty() || is_value) out += '`';
    out += is_value && base::has_right_to_left(part) ? isolated(part) : std::string(part);
    is_value = !is_value;
  }
  return out;
}

}  // namespace lacuna::diagnostic

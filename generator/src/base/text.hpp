// base/text.hpp: UTF-8 text: validity, characters, width on a terminal, small helpers. Knows no file and no locale.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::base {

/// What stands for a byte that is no UTF-8.
inline constexpr char32_t kReplacement = 0xFFFD;

/// A character and the bytes it takes, 1 to 4.
struct CodePoint {
  char32_t value = kReplacement;
  std::uint8_t size = 1;
};

/// The character at `offset` < `text.size()`; a byte that starts no well-formed sequence (Unicode 15, table 3-7) is
/// kReplacement of size 1.
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t offset);
/// Offset of the first byte that is not part of well-formed UTF-8 (Unicode 15, table 3-7), or nothing.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);
/// Characters of `text`; each invalid byte counts as one.
[[nodiscard]] std::size_t count_code_points(std::string_view text);
/// The characters of `text`, in order.
[[nodiscard]] std::u32string to_code_points(std::string_view text);
/// Appends `code_point`; a surrogate or a value over 0x10FFFF becomes kReplacement.
void append_utf8(std::string& out, char32_t code_point);

/// Columns that `code_point` takes on a terminal: 2 for East Asian wide and full-width characters (UAX #11), 0 for
/// combining marks and format controls, 1 for all others.
[[nodiscard]] int display_cells(char32_t code_point);
/// Columns of the whole text.
[[nodiscard]] std::size_t display_cells(std::string_view text);
/// True if a letter or control of right-to-left writing (UAX #9: R, AL, AN and their controls) occurs.
[[nodiscard]] bool has_right_to_left(std::string_view text);
/// True for the controls that turn the direction of what follows (UAX #9, section 2).
[[nodiscard]] bool is_direction_control(char32_t code_point);

/// The parts of `text` between `separator`s: one more than there are separators, empty ones included.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
/// `text` without ASCII white space at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);
/// `parts` with `separator` between them.
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);
/// `text` with ASCII capitals made small.
[[nodiscard]] std::string to_lower_ascii(std::string_view text);
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace lacuna::base

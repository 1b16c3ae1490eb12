#include "document/characters.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace lacuna::document {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Blocks of Unicode 15, in their order.
constexpr std::array<Range, 13> kJoining{{
    {0x2E80, 0x2FFF},    // CJK and Kangxi radicals, ideographic description
    {0x3000, 0x30FF},    // CJK symbols and punctuation, Hiragana, Katakana
    {0x3100, 0x312F},    // Bopomofo
    {0x3190, 0x31FF},    // Kanbun, strokes, Katakana extensions
    {0x3200, 0x33FF},    // enclosed and compatibility forms
    {0x3400, 0x4DBF},    // unified ideographs, extension A
    {0x4E00, 0x9FFF},    // unified ideographs
    {0xF900, 0xFAFF},    // compatibility ideographs
    {0xFE10, 0xFE1F},    // vertical forms
    {0xFE30, 0xFE6F},    // compatibility and small forms
    {0xFF01, 0xFF9F},    // full-width forms
    {0xFFE0, 0xFFE6},    // full-width signs
    {0x20000, 0x3FFFD},  // supplementary ideographs
}};

constexpr std::array<Range, 11> kDense{{
    {0x0600, 0x06FF},    // Arabic
    {0x0750, 0x077F},    // Arabic supplement
    {0x0870, 0x08FF},    // Arabic extended B and A
    {0x1100, 0x11FF},    // Hangul letters
    {0x3130, 0x318F},    // Hangul compatibility letters
    {0xA960, 0xA97F},    // Hangul letters, extended A
    {0xAC00, 0xD7FF},    // Hangul syllables, letters extended B
    {0xFB50, 0xFDFF},    // Arabic presentation forms A
    {0xFE70, 0xFEFC},    // Arabic presentation forms B
    {0xFFA0, 0xFFDC},    // half-width Hangul
    {0x10EC0, 0x10EFF},  // Arabic extended C
}};

constexpr std::array<Range, 8> kUnsafe{{
    {0x0000, 0x0008},  // C0
    {0x000B, 0x000C},
    {0x000E, 0x001F},
    {0x007F, 0x009F},  // DEL, C1
    {0x2028, 0x202E},  // separators, embeddings, overrides
    {0x2066, 0x2069},  // isolates
    {0xFEFF, 0xFEFF},  // byte order mark
    {0xFFF9, 0xFFFB},  // interlinear marks
}};

template <std::size_t Count>
bool contains(const std::array<Range, Count>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(), [c](const Range& range) { return c >= range.first && c <= range.last; });
}

}  // namespace

bool joins_across_lines(char32_t c) { return c >= 0x2E80 && contains(kJoining, c); }

bool is_densely_punctuated(char32_t c) { return c >= 0x600 && (contains(kJoining, c) || contains(kDense, c)); }

bool is_unsafe(char32_t c) { return c == 0xFFFE || c == 0xFFFF || contains(kUnsafe, c); }

std::string code_point_name(char32_t c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string digits;
  for (char32_t rest = c; rest != 0 || digits.size() < 4; rest >>= 4U) digits.push_back(kDigits[rest & 0xFU]);
  std::reverse(digits.begin(), digits.end());
  return "U+" + digits;
}

char32_t first_character(std::string_view text) { return text.empty() ? 0 : base::code_point_at(text, 0).value; }

char32_t last_character(std::string_view text) {
  if (text.empty()) return 0;
  std::size_t start = text.size() - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
  return base::code_point_at(text, start).value;
}

}  // namespace lacuna::document

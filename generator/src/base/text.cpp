#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace lacuna::base {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t Count>
bool contains(const std::array<Range, Count>& ranges, char32_t c) {
  const auto* after =
      std::upper_bound(ranges.begin(), ranges.end(), c, [](char32_t value, const Range& range) { return value < range.first; });
  return after != ranges.begin() && c <= std::prev(after)->last;
}

constexpr std::array<Range, 19> kWide{{
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},
    {0x4E00, 0xA4CF},   {0xA960, 0xA97C},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE10, 0xFE19},
    {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF},
    {0x1F900, 0x1F9FF}, {0x1FA70, 0x1FAFF}, {0x20000, 0x2FFFD}, {0x30000, 0x3FFFD},
}};

constexpr std::array<Range, 24> kZeroWidth{{
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05BF}, {0x05C1, 0x05C2}, {0x05C4, 0x05C5},
    {0x0610, 0x061A}, {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x06DF, 0x06E4}, {0x06E7, 0x06E8},
    {0x06EA, 0x06ED}, {0x08D3, 0x08FF}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x202A, 0x202E},
    {0x2060, 0x2069}, {0x20D0, 0x20F0}, {0x302A, 0x302D}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF},
}};

constexpr std::array<Range, 9> kRightToLeft{{
    {0x0590, 0x08FF},
    {0x200F, 0x200F},
    {0x202B, 0x202B},
    {0x202E, 0x202E},
    {0x2067, 0x2067},
    {0xFB1D, 0xFDFF},
    {0xFE70, 0xFEFE},
    {0x10800, 0x10FFF},
    {0x1E800, 0x1EFFF},
}};

/// How many bytes a sequence with this lead takes (0: it cannot lead), and the bounds of its second byte.
struct Lead {
  std::uint8_t size;
  unsigned char low;
  unsigned char high;
};

Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, 0, 0};
  if (byte < 0xC2) return {0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

unsigned char byte_at(std::string_view text, std::size_t offset) { return static_cast<unsigned char>(text[offset]); }

/// Bytes of the well-formed sequence at `offset`, or 0.
std::uint8_t sequence_size(std::string_view text, std::size_t offset) {
  const Lead lead = lead_of(byte_at(text, offset));
  if (lead.size <= 1) return lead.size;
  if (text.size() - offset < lead.size) return 0;
  const unsigned char second = byte_at(text, offset + 1);
  if (second < lead.low || second > lead.high) return 0;
  for (std::size_t i = 2; i < lead.size; ++i) {
    if ((byte_at(text, offset + i) & 0xC0U) != 0x80U) return 0;
  }
  return lead.size;
}

/// Offset of the first byte at or after `offset` that is not plain ASCII, found eight bytes at a time, rounded down.
std::size_t skip_ascii(std::string_view text, std::size_t offset) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  for (std::uint64_t block = 0; offset + sizeof block <= text.size(); offset += sizeof block) {
    std::memcpy(&block, text.data() + offset, sizeof block);
    if ((block & high_bits) != 0) break;
  }
  return offset;
}

constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  const std::uint8_t size = sequence_size(text, offset);
  if (size == 0) return {};
  const unsigned char first = byte_at(text, offset);
  if (size == 1) return {first, 1};
  char32_t value = first & (0xFFU >> (size + 1U));
  for (std::size_t i = 1; i < size; ++i) value = (value << 6U) | (byte_at(text, offset + i) & 0x3FU);
  return {value, size};
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  std::size_t offset = skip_ascii(text, 0);
  while (offset < text.size()) {
    const std::uint8_t size = sequence_size(text, offset);
    if (size == 0) return offset;
    offset = size == 1 ? skip_ascii(text, offset + 1) : offset + size;
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) offset += code_point_at(text, offset).size;
  return count;
}

std::u32string to_code_points(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint next = code_point_at(text, offset);
    out.push_back(next.value);
    offset += next.size;
  }
  return out;
}

void append_utf8(std::string& out, char32_t code_point) {
  const bool is_surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  const char32_t c = is_surrogate || code_point > 0x10FFFF ? kReplacement : code_point;
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | (c >> 6U));
    put(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

int display_cells(char32_t code_point) {
  if (code_point < 0x300) return 1;
  if (contains(kZeroWidth, code_point)) return 0;
  return contains(kWide, code_point) ? 2 : 1;
}

std::size_t display_cells(std::string_view text) {
  std::size_t cells = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint next = code_point_at(text, offset);
    cells += static_cast<std::size_t>(display_cells(next.value));
    offset += next.size;
  }
  return cells;
}

bool has_right_to_left(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint next = code_point_at(text, offset);
    if (next.value >= 0x590 && contains(kRightToLeft, next.value)) return true;
    offset += next.size;
  }
  return false;
}

bool is_direction_control(char32_t code_point) {
  return code_point == 0x061C || code_point == 0x200E || code_point == 0x200F || (code_point >= 0x202A && code_point <= 0x202E) ||
         (code_point >= 0x2066 && code_point <= 0x2069);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find(separator); end != std::string_view::npos; end = text.find(separator)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const std::string& part : parts) {
    if (&part != &parts.front()) out += separator;
    out += part;
  }
  return out;
}

std::string to_lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace lacuna::base

#include "language/date_pattern.hpp"

#include <algorithm>

namespace lacuna::language {
namespace {

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string month_text(const MonthNames& names, int month, char letter, std::size_t width) {
  constexpr std::size_t kNameWidth = 3;
  if (width < kNameWidth) return padded(month, width);
  const auto position = static_cast<std::size_t>(month - 1);
  return letter == 'L' ? names.alone[position] : names.in_date[position];
}

}  // namespace

std::string apply_date_pattern(std::string_view pattern, const MonthNames& names, int year, int month, int day) {
  std::string out;
  std::size_t i = 0;
  while (i < pattern.size()) {
    const char letter = pattern[i];
    if (letter == '\'') {
      const std::size_t close = std::min(pattern.find('\'', i + 1), pattern.size());
      // Two quotes in a row stand for one.
      out += close == i + 1 ? std::string("'") : std::string(pattern.substr(i + 1, close - i - 1));
      i = close + 1;
      continue;
    }
    std::size_t end = i;
    while (end < pattern.size() && pattern[end] == letter) ++end;
    const std::size_t width = end - i;
    switch (letter) {
      case 'y': out += padded(year, 1); break;
      case 'M':
      case 'L': out += month_text(names, month, letter, width); break;
      case 'd': out += padded(day, width); break;
      default: out += pattern.substr(i, width);
    }
    i = end;
  }
  return out;
}

}  // namespace lacuna::language

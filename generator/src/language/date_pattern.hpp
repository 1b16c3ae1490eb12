// language/date_pattern.hpp: CLDR date patterns applied to plain numbers. Knows no calendar arithmetic.
#pragma once
#include <array>
#include <string>
#include <string_view>

namespace lacuna::language {

/// Names that a pattern may ask for: by month, 0 for January; in a date, and standing alone.
struct MonthNames {
  std::array<std::string, 12> in_date;
  std::array<std::string, 12> alone;
};

/// A year, month and day put into a CLDR pattern (UTS 35 part 4) of the letters y, M, L, d and quoted words.
[[nodiscard]] std::string apply_date_pattern(std::string_view pattern, const MonthNames& names, int year, int month, int day);

}  // namespace lacuna::language

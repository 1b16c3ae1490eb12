// compose/report/numerals.hpp: the numbers of chapters, sections and sub-items, the same in every language. Knows no
// report.
#pragma once
#include <cstdint>
#include <string>

namespace lacuna::compose::report {

/// I, II, III, IV …; `number` is 1 to 3999.
[[nodiscard]] std::string roman(std::uint32_t number);
/// a to z, then aa, ab …; `number` counts from 1.
[[nodiscard]] std::string letters(std::uint32_t number);
/// A to Z, then AA, AB ….
[[nodiscard]] std::string capital_letters(std::uint32_t number);

}  // namespace lacuna::compose::report

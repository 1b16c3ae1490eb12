#include "compose/report/numerals.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace lacuna::compose::report {
namespace {

constexpr std::uint32_t kLetters = 26;

std::string in_letters(std::uint32_t number, char first) {
  std::string text;
  for (; number > 0; number = (number - 1) / kLetters) {
    text.insert(text.begin(), static_cast<char>(first + static_cast<char>((number - 1) % kLetters)));
  }
  return text;
}

}  // namespace

std::string roman(std::uint32_t number) {
  constexpr std::array<std::pair<std::uint32_t, std::string_view>, 13> kParts = {{{1000, "M"},
                                                                                  {900, "CM"},
                                                                                  {500, "D"},
                                                                                  {400, "CD"},
                                                                                  {100, "C"},
                                                                                  {90, "XC"},
                                                                                  {50, "L"},
                                                                                  {40, "XL"},
                                                                                  {10, "X"},
                                                                                  {9, "IX"},
                                                                                  {5, "V"},
                                                                                  {4, "IV"},
                                                                                  {1, "I"}}};
  std::string text;
  for (const auto& [value, digits] : kParts) {
    for (; number >= value; number -= value) text += digits;
  }
  return text;
}

std::string letters(std::uint32_t number) { return in_letters(number, 'a'); }

std::string capital_letters(std::uint32_t number) { return in_letters(number, 'A'); }

}  // namespace lacuna::compose::report

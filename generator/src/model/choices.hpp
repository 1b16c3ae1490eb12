// model/choices.hpp: several values of one small enumeration at once. Knows no enumeration.
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>

namespace lacuna::model {

/// A set of enumerators of `E`, whose values are 0 to 7.
template <class E>
class Choices {
 public:
  constexpr Choices() = default;
  constexpr explicit Choices(E one) { insert(one); }
  constexpr void insert(E one) { bits_ = static_cast<std::uint8_t>(bits_ | (1U << static_cast<unsigned>(one))); }
  [[nodiscard]] constexpr bool has(E one) const { return ((bits_ >> static_cast<unsigned>(one)) & 1U) != 0; }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  [[nodiscard]] constexpr std::size_t size() const { return static_cast<std::size_t>(std::popcount(bits_)); }
  /// One bit an enumerator.
  [[nodiscard]] constexpr std::uint8_t bits() const { return bits_; }
  /// What stands in both.
  friend constexpr Choices operator&(Choices left, Choices right) { return of(static_cast<std::uint8_t>(left.bits_ & right.bits_)); }
  /// What stands in either.
  friend constexpr Choices operator|(Choices left, Choices right) { return of(static_cast<std::uint8_t>(left.bits_ | right.bits_)); }
  friend constexpr bool operator==(Choices, Choices) = default;

 private:
  static constexpr Choices of(std::uint8_t bits) {
    Choices choices;
    choices.bits_ = bits;
    return choices;
  }
  std::uint8_t bits_ = 0;
};

}  // namespace lacuna::model

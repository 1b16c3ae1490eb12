// language/tongue.hpp: one language as pages need it: its tag, direction, name, numbers, dates and order. Knows no words
// of the interface.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace lacuna::language {

/// Everything that depends on the language alone. Immutable after `make`; safe for use by several threads.
class Tongue {
 public:
  /// For a code as addresses use it (`zh`); unknown codes get the root locale's forms.
  explicit Tongue(std::string code);
  ~Tongue();
  Tongue(Tongue&&) noexcept;
  Tongue& operator=(Tongue&&) noexcept;

  [[nodiscard]] const std::string& code() const;
  /// BCP 47 tag for `lang` attributes; `zh` is written in simplified characters: `zh-Hans`.
  [[nodiscard]] const std::string& tag() const;
  [[nodiscard]] bool is_right_to_left() const;
  /// The language's own name, such as `Русский`.
  [[nodiscard]] const std::string& own_name() const;

  /// With the language's grouping; European digits in every language, as United Nations documents print them.
  [[nodiscard]] std::string integer(std::int64_t number) const;
  /// At most `digits` after the point, none that are zero at the end.
  [[nodiscard]] std::string decimal(double number, int digits = 2) const;
  /// Such as `15 December 2017`, `December 2017`, `2017`: as exact as the date is.
  [[nodiscard]] std::string date(const base::PartialDate& date) const;
  [[nodiscard]] std::string date(base::Date date) const;
  /// Both ends with an en dash, or one with nothing before or after it.
  [[nodiscard]] std::string range(std::string_view start, std::string_view end) const;

  /// Bytes whose order is the language's order of `text` (CLDR collation: pinyin for Chinese; digits by value).
  [[nodiscard]] std::string sort_key(std::string_view text) const;
  /// CLDR plural category of a whole number: `zero`, `one`, `two`, `few`, `many`, `other`.
  [[nodiscard]] std::string plural(std::int64_t number) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace lacuna::language

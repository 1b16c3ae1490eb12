// json/scalar.hpp: the strings and numbers of JSON text. Knows no tree.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/span.hpp"
#include "diagnostic/diagnostic.hpp"

namespace lacuna::json {

/// What is wrong with a piece of the text, and where.
struct Fault {
  diagnostic::Code code;
  base::Span span;
  std::string message;
  std::string hint;
};

/// [begin, end) of a text that is under 4 GiB.
[[nodiscard]] base::Span make_span(std::size_t begin, std::size_t end);

/// Reads one string (RFC 8259, section 7) from its opening quote on, and tells what it says.
class StringScanner {
 public:
  /// `text` is valid UTF-8 and has a `"` at `offset`.
  StringScanner(std::string_view text, std::size_t offset) : text_(text), start_(offset), offset_(offset + 1) {}
  /// Reads to the closing quote; the fault if there is none or something in between may not stand in a string.
  [[nodiscard]] std::optional<Fault> scan();
  /// What the string says, escapes resolved.
  [[nodiscard]] std::string take() { return std::move(value_); }
  /// Offset behind the closing quote.
  [[nodiscard]] std::size_t end() const { return offset_; }

 private:
  std::optional<Fault> scan_escape();
  std::optional<Fault> scan_unicode_escape();
  /// The four hexadecimal digits of a \u at `offset`, or nothing.
  [[nodiscard]] std::optional<char32_t> unit_at(std::size_t offset) const;
  [[nodiscard]] Fault unclosed_fault() const;
  [[nodiscard]] Fault control_fault() const;

  std::string_view text_;
  std::size_t start_;
  std::size_t offset_;
  std::string value_;
};

/// Offset behind the number (RFC 8259, section 6) that starts at `offset` with a digit, or a sign; or the fault.
struct NumberScan {
  std::size_t end = 0;
  std::optional<Fault> fault;
};
[[nodiscard]] NumberScan scan_number(std::string_view text, std::size_t offset);

}  // namespace lacuna::json

#include "json/scalar.hpp"

#include <array>
#include <charconv>
#include <utility>

#include "base/text.hpp"

namespace lacuna::json {
namespace {

using diagnostic::Code;

/// A number shorter than this and without exponent always fits a double.
constexpr std::size_t kSafeDigits = 300;

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20; }

std::optional<char> simple_escape(char letter) {
  switch (letter) {
    case '"':
    case '\\':
    case '/': return letter;
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return std::nullopt;
  }
}

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

std::size_t skip_digits(std::string_view text, std::size_t offset) {
  while (offset < text.size() && base::is_digit(text[offset])) ++offset;
  return offset;
}

bool has_at(std::string_view text, std::size_t offset, std::string_view characters) {
  return offset < text.size() && characters.find(text[offset]) != std::string_view::npos;
}

NumberScan bad_number(std::size_t begin, std::size_t end, std::string message, std::string hint) {
  return {end, Fault{Code::bad_json, make_span(begin, end), std::move(message), std::move(hint)}};
}

/// A fault if the number cannot be held: beyond the largest double or nearer to 0 than the smallest.
std::optional<Fault> check_range(std::string_view text, std::size_t begin, std::size_t end) {
  double value = 0;
  const auto error = std::from_chars(text.data() + begin, text.data() + end, value).ec;
  if (error == std::errc()) return std::nullopt;
  return Fault{Code::number_out_of_range, make_span(begin, end), "a number is beyond what a double can hold",
               "write it as text if its digits matter"};
}

}  // namespace

base::Span make_span(std::size_t begin, std::size_t end) { return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}; }

std::optional<Fault> StringScanner::scan() {
  while (offset_ < text_.size()) {
    const std::size_t from = offset_;
    while (offset_ < text_.size() && text_[offset_] != '"' && text_[offset_] != '\\' && !is_control(text_[offset_])) {
      ++offset_;
    }
    value_.append(text_, from, offset_ - from);
    if (offset_ == text_.size()) break;
    if (text_[offset_] == '"') {
      ++offset_;
      return std::nullopt;
    }
    if (text_[offset_] != '\\') return control_fault();
    if (auto fault = scan_escape()) return fault;
  }
  return unclosed_fault();
}

Fault StringScanner::unclosed_fault() const {
  return {Code::bad_json, make_span(start_, text_.size()), "the text ends inside a string", "close the string with `\"`"};
}

Fault StringScanner::control_fault() const {
  const char c = text_[offset_];
  if (c == '\n' || c == '\r') {
    return {Code::bad_json, make_span(start_, offset_), "a line ends inside a string",
            "close the string with `\"`, or write a line break as `\\n`"};
  }
  const std::string hint = c == '\t' ? "write it as `\\t`" : "remove it";
  std::array<char, 2> digits{'0', '0'};
  const auto value = static_cast<unsigned>(static_cast<unsigned char>(c));
  std::to_chars(digits.data() + (value < 0x10 ? 1 : 0), digits.data() + 2, value, 16);
  return {Code::bad_json, make_span(offset_, offset_ + 1),
          "a control character, U+00" + std::string(digits.data(), 2) + ", stands in a string", hint};
}

std::optional<Fault> StringScanner::scan_escape() {
  const std::size_t letter = offset_ + 1;
  if (letter == text_.size()) return unclosed_fault();
  if (text_[letter] == 'u') return scan_unicode_escape();
  const auto meant = simple_escape(text_[letter]);
  if (!meant) {
    const std::size_t end = letter + base::code_point_at(text_, letter).size;
    const bool is_visible = !is_control(text_[letter]);
    const std::string seen = is_visible ? "`" + std::string(text_.substr(offset_, end - offset_)) + "`" : "`\\` here";
    return Fault{Code::bad_json, make_span(offset_, is_visible ? end : letter), seen + " is no escape of JSON",
                 "write a backslash as `\\\\`"};
  }
  value_ += *meant;
  offset_ = letter + 1;
  return std::nullopt;
}

std::optional<Fault> StringScanner::scan_unicode_escape() {
  const auto first = unit_at(offset_ + 2);
  if (!first) {
    return Fault{Code::bad_json, make_span(offset_, offset_ + 2), "`\\u` without four hexadecimal digits", {}};
  }
  if (!is_high_surrogate(*first) && !is_low_surrogate(*first)) {
    base::append_utf8(value_, *first);
    offset_ += 6;
    return std::nullopt;
  }
  const bool has_second = is_high_surrogate(*first) && text_.substr(offset_ + 6, 2) == "\\u";
  const auto second = has_second ? unit_at(offset_ + 8) : std::nullopt;
  if (!second || !is_low_surrogate(*second)) {
    return Fault{Code::bad_json, make_span(offset_, offset_ + 6), "half of a surrogate pair stands alone",
                 "write the character itself, in UTF-8"};
  }
  base::append_utf8(value_, 0x10000U + ((*first - 0xD800U) << 10U) + (*second - 0xDC00U));
  offset_ += 12;
  return std::nullopt;
}

std::optional<char32_t> StringScanner::unit_at(std::size_t offset) const {
  if (offset + 4 > text_.size()) return std::nullopt;
  std::uint32_t unit = 0;
  const char* begin = text_.data() + offset;
  const auto [stop, error] = std::from_chars(begin, begin + 4, unit, 16);
  return error == std::errc() && stop == begin + 4 ? std::optional<char32_t>(unit) : std::nullopt;
}

NumberScan scan_number(std::string_view text, std::size_t offset) {
  const std::size_t whole = offset + (text[offset] == '-' ? 1 : 0);
  std::size_t end = skip_digits(text, whole);
  if (end == whole) return bad_number(offset, end, "`-` without a number", {});
  if (text[whole] == '0' && end > whole + 1) {
    return bad_number(offset, end, "a number starts with 0", "remove the zeros, or put quotes around it");
  }
  bool has_exponent = false;
  if (has_at(text, end, ".")) {
    const std::size_t fraction = end + 1;
    end = skip_digits(text, fraction);
    if (end == fraction) return bad_number(offset, end, "a number ends with `.`", "write a digit after the point");
  }
  if (has_at(text, end, "eE")) {
    has_exponent = true;
    const std::size_t exponent = end + (has_at(text, end + 1, "+-") ? 2 : 1);
    end = skip_digits(text, exponent);
    if (end == exponent) return bad_number(offset, end, "a number has no digits in its exponent", {});
  }
  const bool may_overflow = has_exponent || end - offset > kSafeDigits;
  return {end, may_overflow ? check_range(text, offset, end) : std::nullopt};
}

}  // namespace lacuna::json

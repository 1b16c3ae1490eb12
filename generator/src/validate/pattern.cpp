#include "validate/pattern.hpp"

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <utility>

namespace lacuna::validate {
namespace {

constexpr std::size_t kLongestSource = 1'000;
/// In ICU's units: thousands of steps, about a millisecond each.
constexpr std::int32_t kTimeLimit = 100;
constexpr std::int32_t kStackLimit = 1 << 20;

icu::UnicodeString to_utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

/// Rewrites ECMA-262 for ICU, one sign after another.
class Rewriter {
 public:
  explicit Rewriter(std::string_view source) : source_(source) {}

  std::string run() {
    while (at_ < source_.size()) step();
    return std::move(out_);
  }

 private:
  void step() {
    const char c = source_[at_++];
    if (c == '\\') {
      escape();
    } else if (in_class_) {
      step_in_class(c);
    } else if (c == '[') {
      in_class_ = true;
      out_ += c;
    } else if (c == '$') {
      out_ += "\\z";
    } else if (c == '.') {
      out_ += "[^\\n\\r\\u2028\\u2029]";
    } else {
      out_ += c;
    }
  }

  void step_in_class(char c) {
    if (c == ']') in_class_ = false;
    // ICU reads these as a set within the set and as an intersection.
    if (c == '[' || c == '&') out_ += '\\';
    out_ += c;
  }

  void escape() {
    if (at_ == source_.size()) {
      out_ += '\\';
      return;
    }
    const char letter = source_[at_++];
    switch (letter) {
      case 'd': out_ += in_class_ ? "0-9" : "[0-9]"; break;
      case 'D': out_ += "[^0-9]"; break;
      case 'w': out_ += in_class_ ? "A-Za-z0-9_" : "[A-Za-z0-9_]"; break;
      case 'W': out_ += "[^A-Za-z0-9_]"; break;
      case 's': out_ += in_class_ ? kSpaces : "[" + kSpaces + "]"; break;
      case 'S': out_ += "[^" + kSpaces + "]"; break;
      case 'b': out_ += in_class_ ? "\\u0008" : kBoundary; break;
      case 'B': out_ += "(?!" + kBoundary + ")"; break;
      case 'u': out_ += source_.substr(at_).starts_with('{') ? "\\x" : "\\u"; break;
      default:
        out_ += '\\';
        out_ += letter;
        break;
    }
  }

  /// WhiteSpace and LineTerminator of ECMA-262, sections 12.2 and 12.3.
  inline static const std::string kSpaces = "\\t\\n\\u000b\\f\\r\\u2028\\u2029\\ufeff\\p{Zs}";

  /// A place between an ASCII letter, digit or low line and something else.
  inline static const std::string kBoundary = "(?:(?<=[A-Za-z0-9_])(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])(?=[A-Za-z0-9_]))";

  std::string_view source_;
  std::size_t at_ = 0;
  bool in_class_ = false;
  std::string out_;
};

}  // namespace

struct Pattern::Machine {
  std::unique_ptr<const icu::RegexPattern> pattern;
};

std::optional<Pattern> Pattern::compile(std::string_view source) {
  if (source.size() > kLongestSource) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  UParseError ignored;
  std::unique_ptr<const icu::RegexPattern> pattern(icu::RegexPattern::compile(to_utf16(Rewriter(source).run()), 0, ignored, status));
  if (U_FAILURE(status) != 0 || pattern == nullptr) return std::nullopt;
  return Pattern(std::string(source), std::make_shared<const Machine>(Machine{std::move(pattern)}));
}

Pattern::Match Pattern::find_in(std::string_view text) const {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString input = to_utf16(text);
  const std::unique_ptr<icu::RegexMatcher> matcher(machine_->pattern->matcher(input, status));
  if (U_FAILURE(status) != 0) return Match::too_costly;
  matcher->setTimeLimit(kTimeLimit, status);
  matcher->setStackLimit(kStackLimit, status);
  const bool is_found = matcher->find(status) != 0;
  if (U_FAILURE(status) != 0) return Match::too_costly;
  return is_found ? Match::yes : Match::no;
}

}  // namespace lacuna::validate

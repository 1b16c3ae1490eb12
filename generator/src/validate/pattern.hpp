// validate/pattern.hpp: regular expressions of JSON Schema, bounded in time and stack. Knows no schema.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lacuna::validate {

/// A regular expression as JSON Schema 2020-12, section 6.4, means it: ECMA-262 with the flag u, found anywhere in the text.
/// ICU runs it; where ICU reads a sign otherwise (`$`, `.`, `\d`, `\w`, `\b`) it is rewritten first. Cheap to copy; may be
/// used by several threads.
class Pattern {
 public:
  enum class Match { yes, no, too_costly };

  /// Nothing if `source` does not parse, or has more than 1,000 bytes.
  [[nodiscard]] static std::optional<Pattern> compile(std::string_view source);
  /// Whether it matches somewhere in `text`; too_costly if that took more than a fixed number of steps or of stack.
  [[nodiscard]] Match find_in(std::string_view text) const;
  [[nodiscard]] const std::string& source() const { return source_; }

 private:
  struct Machine;
  Pattern(std::string source, std::shared_ptr<const Machine> machine) : source_(std::move(source)), machine_(std::move(machine)) {}

  std::string source_;
  std::shared_ptr<const Machine> machine_;
};

}  // namespace lacuna::validate

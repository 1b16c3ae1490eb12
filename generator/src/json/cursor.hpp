// json/cursor.hpp: a place in JSON text, and words for what stands there. Knows no grammar.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "base/span.hpp"

namespace lacuna::json {

/// Moves forward through a text that is valid UTF-8.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::size_t offset() const { return offset_; }
  [[nodiscard]] bool at_end() const { return offset_ == text_.size(); }
  /// True if the next character is `sign`.
  [[nodiscard]] bool at(char sign) const { return !at_end() && text_[offset_] == sign; }
  /// The next character; not at the end.
  [[nodiscard]] char next() const { return text_[offset_]; }
  void move_to(std::size_t offset) { offset_ = offset; }
  void step() { ++offset_; }
  /// Steps over the white space of RFC 8259, section 2.
  void skip_space();

  /// The ASCII letters, digits and low lines that stand here; may be empty.
  [[nodiscard]] std::string_view word() const;
  /// What stands here, for a message: a word or character in backticks, "a comment", "the end of the text".
  [[nodiscard]] std::string seen() const;
  /// The span of what seen() names; empty at the end.
  [[nodiscard]] base::Span seen_span() const;
  /// How to mend it if what stands here is a frequent slip, or nothing.
  [[nodiscard]] std::string hint() const;

 private:
  [[nodiscard]] bool at_comment() const;
  std::string_view text_;
  std::size_t offset_ = 0;
};

}  // namespace lacuna::json

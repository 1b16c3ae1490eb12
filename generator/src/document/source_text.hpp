// document/source_text.hpp: a Markdown text as the parser gets it, and the way back to the places of the original.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "document/cmark.hpp"
#include "document/emphasis_marks.hpp"

namespace lacuna::document {

/// The original must outlive it.
class SourceText {
 public:
  explicit SourceText(std::string_view original);

  /// What is to be parsed: with marks for emphasis, and a line feed at the end.
  [[nodiscard]] const std::string& prepared() const { return marked_.text; }
  [[nodiscard]] std::string_view original() const { return original_; }
  /// `words`, a piece of what was parsed, as the original has them.
  [[nodiscard]] std::string restore(std::string_view words) const { return marked_.without_marks(words); }

  /// The stretch of the original that `range` means, whole characters, at most the text; empty at 0 for a range that
  /// says nothing. O(log lines).
  [[nodiscard]] base::Span span_of(const cmark::Range& range) const;
  /// The first place of `words` in `near`, else in the bytes shortly before and after its start, else `near` itself.
  [[nodiscard]] base::Span find(std::string_view words, base::Span near) const;
  /// The line, from 1, that the byte at `offset` of the original stands in. O(log lines).
  [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) const;
  /// The line's bytes in the original without its end; `line` is at least 1, empty past the last.
  [[nodiscard]] base::Span line_span(std::uint32_t line) const;

 private:
  [[nodiscard]] std::uint32_t offset_of(int line, int bytes_before) const;

  std::string_view original_;
  MarkedText marked_;
  std::vector<std::uint32_t> prepared_lines_;  // offset of each line's first byte
  std::vector<std::uint32_t> original_lines_;
};

}  // namespace lacuna::document

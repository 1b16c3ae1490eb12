// document/emphasis_marks.hpp: lets emphasis stand beside Chinese and Arabic punctuation. Knows no parser.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::document {

/// A text with a punctuation mark, which it did not hold before, put beside some runs of `*`.
struct MarkedText {
  std::string text;
  std::string mark;                   // its bytes; empty where no mark was put
  std::vector<std::uint32_t> places;  // offsets of the marks in `text`, ascending

  /// `words`, a piece of what was parsed from `text`, without marks.
  [[nodiscard]] std::string without_marks(std::string_view words) const;
  /// Where the byte at `offset` of `text` stands in the text without marks.
  [[nodiscard]] std::uint32_t original_offset(std::uint32_t offset) const;
};

/// CommonMark 0.31.2, 6.2, takes a run of `*` beside punctuation for a delimiter only if white space or punctuation
/// stands on its other side, so that `**注意：**请` is no emphasis (commonmark-spec issue 650). Read instead: punctuation
/// of the scripts of is_densely_punctuated() counts as a letter, and its letters count as punctuation where the run has
/// punctuation on its other side. A run that gains by this has a mark put where its missing punctuation would stand; all
/// others are left as they are, and so is `_`. A text in which each of the marks to choose from occurs stays unchanged.
///
/// Cost  O(bytes).
[[nodiscard]] MarkedText mark_emphasis(std::string_view text);

}  // namespace lacuna::document

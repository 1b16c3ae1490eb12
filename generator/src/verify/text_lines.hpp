// verify/text_lines.hpp: the lines of a document's text without what the page put among them. Knows no paragraph.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::verify {

/// A line of running text or of a footnote. `starts_block` is true where the line is set in from the margin, as the
/// first line of a paragraph, a heading and the first line of a page are.
struct TextLine {
  std::string text;  // without white space at its ends
  bool starts_block = false;
  bool in_footnotes = false;
};

/// The lines of a text as it was taken from the pages of a document.
///
/// Left out are empty lines, lines that are nothing but an address, the rule above footnotes, and page furniture: document
/// symbols, job numbers such as `15-22987 (C)` and page counts such as `3/4`, alone or together on a line; signatures. A
/// footnote block runs from the rule to the foot of the page, or to the next line that is set in and is no footnote's
/// first.
[[nodiscard]] std::vector<TextLine> text_lines(std::string_view text);

/// `text` without any white space (Unicode White_Space): what remains of a hard-wrapped Chinese text to compare by.
[[nodiscard]] std::string without_space(std::string_view text);

}  // namespace lacuna::verify

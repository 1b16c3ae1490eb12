// verify/segment.hpp: a document's text cut into the paragraphs that citations name. Knows no record.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::verify {

/// What the map says of a section, as far as the text can be cut by it.
struct SectionPlan {
  std::string key;                   // unnumbered paragraphs are `key.ordinal`
  std::string heading;               // as printed, or its first characters; empty for footnotes
  bool has_ordinals = false;         // its paragraphs carry no number of their own
  std::vector<std::string> numbers;  // all its paragraphs, in order
};

/// A paragraph as found. `text` has no white space.
struct TextParagraph {
  std::string number;
  std::string text;
};

/// The paragraphs of `text`, in its order, footnotes last.
///
/// A paragraph begins where its own number stands at the start of a line (numbers rise by one), where a sub-item that
/// the plan has stands at the start of a line (`(a)`, cited as `19(a)`), or, in a section without numbers, at a line
/// that is set in after a full stop or heading. Headings are found in the order of the plan and belong to none.
/// Cost  O(bytes · sections).
[[nodiscard]] std::vector<TextParagraph> segment(std::string_view text, const std::vector<SectionPlan>& plan);

}  // namespace lacuna::verify

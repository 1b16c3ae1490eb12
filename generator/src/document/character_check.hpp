// document/character_check.hpp: finds characters that have no place in a text. Knows no markup.
#pragma once
#include <set>
#include <string_view>

#include "document/markdown_report.hpp"
#include "document/source_text.hpp"

namespace lacuna::document {

/// Reports characters that are is_unsafe(), each run of them once: those that stand in the text, and those that come of
/// references such as `&#x202E;`.
class CharacterCheck {
 public:
  /// Reports what stands in the original itself. O(bytes).
  CharacterCheck(const SourceText& source, MarkdownReport& report);
  /// Reports the first of `words`, decoded at `span`, that the original does not hold as itself. O(bytes of `words`).
  void check_decoded(std::string_view words, base::Span span, MarkdownReport& report) const;

 private:
  std::set<char32_t> literal_;
  bool has_references_;  // to characters by number; those by name are all safe
};

}  // namespace lacuna::document

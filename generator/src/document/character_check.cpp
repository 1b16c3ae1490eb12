#include "document/character_check.hpp"

#include "base/text.hpp"
#include "document/characters.hpp"

namespace lacuna::document {

using diagnostic::Code;

CharacterCheck::CharacterCheck(const SourceText& source, MarkdownReport& report) {
  const std::string_view text = source.original();
  std::size_t reported_to = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const base::CodePoint c = base::code_point_at(text, offset);
    const std::size_t end = offset + c.size;
    if (is_unsafe(c.value)) {
      if (literal_.empty() || offset != reported_to) {
        report.add(Code::unsafe_character, {static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(end)},
                   "the invisible character " + code_point_name(c.value) + " stands here", "take it away");
      }
      literal_.insert(c.value);
      reported_to = end;
    }
    offset = end;
  }
}

void CharacterCheck::check_decoded(std::string_view words, base::Span span, MarkdownReport& report) const {
  for (std::size_t offset = 0; offset < words.size();) {
    const base::CodePoint c = base::code_point_at(words, offset);
    offset += c.size;
    if (!is_unsafe(c.value) || literal_.contains(c.value)) continue;
    report.add(Code::unsafe_character, span, "these words hold a reference to the invisible character " + code_point_name(c.value),
               "take it away");
    return;
  }
}

}  // namespace lacuna::document

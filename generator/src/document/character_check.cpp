#include "document/character_check.hpp"

#include "base/text.hpp"
#include "document/characters.hpp"

namespace lacuna::document {

using diagnostic::Code;

namespace {

// May a character that is_unsafe() begin with this byte of UTF-8? Most of a text is passed over by this alone.
bool may_begin_unsafe(char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (byte < 0x20) return byte != '\t' && byte != '\n' && byte != '\r';
  return byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF;
}

}  // namespace

CharacterCheck::CharacterCheck(const SourceText& source, MarkdownReport& report)
    : has_references_(source.original().find("&#") != std::string_view::npos) {
  const std::string_view text = source.original();
  std::size_t reported_to = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    if (!may_begin_unsafe(text[offset])) {
      ++offset;
      continue;
    }
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
  if (!has_references_) return;
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

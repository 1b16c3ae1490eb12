#include "document/heading_ids.hpp"

#include "base/edit_distance.hpp"
#include "base/text.hpp"
#include "document/characters.hpp"
#include "document/cmark.hpp"

namespace lacuna::document {
namespace {

constexpr std::size_t kLongest = 60;
constexpr std::size_t kMostSuggested = 200;

bool is_word_character(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  const bool is_format = (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2065) || c == 0x061C || c == 0xAD;
  return !is_format && !is_unsafe(c) && !cmark::is_space(c) && !cmark::is_punctuation(c);
}

std::string slug_of(std::string_view words) {
  std::string slug;
  bool at_gap = false;
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < words.size() && count < kLongest;) {
    const base::CodePoint c = base::code_point_at(words, offset);
    offset += c.size;
    if (!is_word_character(c.value)) {
      at_gap = !slug.empty() && c.value != '\'' && c.value != 0x2019;
      continue;
    }
    if (at_gap) slug.push_back('-');
    at_gap = false;
    base::append_utf8(slug, c.value);
    ++count;
  }
  return slug.empty() ? "section" : base::to_lower_ascii(slug);
}

}  // namespace

std::string HeadingIds::make(std::string_view words) {
  const std::string slug = slug_of(words);
  int& copies = copies_[slug];
  std::string id = slug;
  if (copies > 0) id += "-" + std::to_string(copies + 1);
  ++copies;
  while (!given_.insert(id).second) id = slug + "-" + std::to_string(++copies);
  return id;
}

std::string HeadingIds::suggestion(std::string_view id) const {
  if (given_.size() > kMostSuggested) return {};
  return base::suggestion(id, {given_.begin(), given_.end()});
}

}  // namespace lacuna::document

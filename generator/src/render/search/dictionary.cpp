#include "render/search/dictionary.hpp"

#include <algorithm>

#include "language/fold.hpp"
#include "render/search/stop_words.hpp"

namespace lacuna::render::search {
namespace {

/// Sorts bytes that begin a surrogate pair (U+10000 and over) before those of U+E000 to U+FFFF.
int utf16_rank(char byte) {
  const int value = static_cast<unsigned char>(byte);
  if (value >= 0xF0) return value - 2;  // 0xEE, 0xEF
  return value == 0xEE || value == 0xEF ? value + 0x10 : value;
}

bool has_stem(const Token& token) { return token.kind == TokenKind::word || token.kind == TokenKind::compound; }

}  // namespace

bool Utf16Less::operator()(std::string_view left, std::string_view right) const {
  return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end(),
                                      [](char a, char b) { return utf16_rank(a) < utf16_rank(b); });
}

Dictionary::Dictionary(std::string_view language) : stemmer_(language), stops_(search::stop_words(language)), groups_(1) {}

GroupNumber Dictionary::intern(const Token& token) {
  const auto known = by_text_.find(token.text);
  if (known != by_text_.end()) return known->second;
  const std::string folded = language::fold_marks(token.text);
  const std::string surface(language::without_arabic_prefix(folded));
  const bool is_stop = surface.empty() || stops_.contains(folded) || stops_.contains(surface);
  const GroupNumber group = is_stop ? kStopGroup : group_of_surface(surface, token);
  by_text_.emplace(token.text, group);
  return group;
}

GroupNumber Dictionary::group_of_surface(const std::string& surface, const Token& token) {
  const auto known = by_surface_.find(surface);
  if (known != by_surface_.end()) return known->second;
  // Stems are found with the accents on, but for Arabic, whose prefix is gone from the surface alone.
  const std::string& word = language::is_arabic(surface) ? surface : token.text;
  std::string stem = has_stem(token) ? language::fold_marks(stemmer_.stem(word)) : surface;
  if (stem.empty()) stem = surface;
  const auto [place, is_new] = by_stem_.emplace(stem, static_cast<GroupNumber>(groups_.size()));
  if (is_new) groups_.push_back({std::move(stem), {}});
  groups_[place->second].surfaces.push_back(surface);
  by_surface_.emplace(surface, place->second);
  return place->second;
}

}  // namespace lacuna::render::search

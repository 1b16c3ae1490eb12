// render/search/dictionary.hpp: the words of one language's texts, grouped by stem. Knows no place in a text.
#pragma once
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/stem.hpp"
#include "render/search/tokenize.hpp"

namespace lacuna::render::search {

using GroupNumber = std::uint32_t;
/// The group of all words that are not looked up.
inline constexpr GroupNumber kStopGroup = 0;

/// Words that are found by each other: the forms of a word, or a single symbol or pair of Han characters.
struct Group {
  std::string stem;                   // folded
  std::vector<std::string> surfaces;  // folded forms, in the order in which they came
};

/// The order of keys in the browser: that of UTF-16 code units.
struct Utf16Less {
  bool operator()(std::string_view left, std::string_view right) const;
};

/// Numbers groups in the order in which they come; the same text in the same order gives the same numbers.
class Dictionary {
 public:
  explicit Dictionary(std::string_view language);

  /// The group of a token of case-folded text, made if it is new.
  GroupNumber intern(const Token& token);
  [[nodiscard]] const std::vector<Group>& groups() const { return groups_; }
  [[nodiscard]] const std::set<std::string, std::less<>>& stops() const { return stops_; }

 private:
  GroupNumber group_of_surface(const std::string& surface, const Token& token);

  language::Stemmer stemmer_;
  std::set<std::string, std::less<>> stops_;
  std::vector<Group> groups_;
  std::unordered_map<std::string, GroupNumber> by_text_;  // as it stands, accents included
  std::unordered_map<std::string, GroupNumber> by_surface_;
  std::unordered_map<std::string, GroupNumber> by_stem_;
};

}  // namespace lacuna::render::search

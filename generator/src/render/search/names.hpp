// render/search/names.hpp: finds the names of things in texts, as runs of word groups. Knows no record.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "render/search/dictionary.hpp"
#include "render/search/index.hpp"

namespace lacuna::render::search {

using ConceptNumber = std::uint32_t;

/// One name of a concept, in the groups of one language's dictionary.
struct Name {
  ConceptNumber concept_number = 0;
  std::string written;              // as it was given
  std::vector<GroupNumber> groups;  // without words that are not looked up
  std::vector<std::string> words;   // the same in folded words; Han as it stands, in one piece for a run
  /// True for `WHO` and `UN`: other words but for the capitals, which must stand in the text as written.
  bool as_written = false;
};

/// The names of all concepts. A concept is a group of synonyms, by its place.
class Names {
 public:
  /// Takes the names' words into `dictionary`; those without any word that is looked up are left out.
  Names(const std::vector<Synonyms>& synonyms, Dictionary& dictionary);

  /// Calls `found` for each name that stands in `groups`, a part of a text in its order; `whole` if it is all of it.
  /// `text` is the part as it stands.
  void find(const std::vector<GroupNumber>& groups, std::string_view text,
            const std::function<void(std::size_t name, bool whole)>& found) const;

  [[nodiscard]] const std::vector<Name>& all() const { return names_; }

 private:
  std::vector<Name> names_;
  std::map<GroupNumber, std::vector<std::size_t>> by_first_;
};

}  // namespace lacuna::render::search

// render/search/reader.hpp: reads all pages of one language into its dictionary, postings and mentions of names. Knows
// no file.
#pragma once
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "render/search/catalogue.hpp"
#include "render/search/names.hpp"
#include "render/search/postings.hpp"

namespace lacuna::render::search {

/// Which records say a name of a concept, in any language.
struct Mentions {
  std::vector<std::set<std::uint32_t>> records;  // by concept
  std::vector<std::set<std::uint32_t>> owners;   // by concept: records whose own title or name it is
};

/// One language as it was read.
struct Reading {
  Dictionary dictionary;
  Names names;
  Postings postings;
  std::vector<PostingList> named;  // by name: the records of this language that say it; without positions
};

/// Reads the entries of language number `language` of the catalogue; adds to `mentions`, which has a place for every
/// concept. O(text), on `jobs` threads as far as the parts are independent.
[[nodiscard]] Reading read_language(const Catalogue& catalogue, std::size_t language, const std::vector<Synonyms>& synonyms,
                                    Mentions& mentions, unsigned jobs);

}  // namespace lacuna::render::search

// render/search/catalogue.hpp: which records there are, their numbers and their facets. Knows no word of their text.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "render/search/index.hpp"

namespace lacuna::render::search {

/// A facet with its values, sorted; a value is known by its place.
struct Facet {
  std::string name;
  std::vector<std::string> values;
};

/// Records next to each other that have the same values in every facet.
struct FacetClass {
  std::uint32_t size = 0;
  /// Sorted places of values, one list for each facet.
  std::vector<std::vector<std::uint32_t>> values;
};

/// The record with number n: its entry in each language, or nullptr.
using Editions = std::vector<const SearchEntry*>;

/// Everything that is numbered. A record has one number in all languages. Records of one kind, then of one set of facet
/// values, are neighbours, so that facets are counted from runs of numbers.
struct Catalogue {
  std::vector<SearchEntry> entries;
  std::vector<std::string> languages;
  std::vector<Editions> records;
  std::vector<Facet> facets;  // `type` first, the kind of entry
  std::vector<FacetClass> classes;
};

/// Cost O(n log n). The order of `entries` does not matter.
[[nodiscard]] Catalogue make_catalogue(std::vector<SearchEntry> entries);

}  // namespace lacuna::render::search

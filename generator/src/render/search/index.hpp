// render/search/index.hpp: the files of a search that runs in the browser without a server. Knows no record, no page
// and no file system. README.md beside this file describes the files.
#pragma once
#include <string>
#include <vector>

#include "model/search_entry.hpp"

namespace lacuna::render::search {

using model::SearchEntry;
using model::Synonyms;

struct SearchFile {
  std::string path;  // below the folder `search/`
  std::string bytes;
};

/// The index of `entries`, in order of path.
///
/// Shapes   For each language `<language>/root.js`, dictionaries in `t/`, positions in `p/`, cards in `c/`, words for
///          spelling in `v/`; at most 1,000 files in a folder for up to 200,000 entries.
/// Several  entries of one record and language each stand for themselves, in the order of their addresses.
/// Same     bytes for the same entries and synonyms, whatever their order and `jobs` (threads).
/// Cost     O(text) time; memory about twice the size of the files made.
[[nodiscard]] std::vector<SearchFile> make_index(std::vector<SearchEntry> entries, const std::vector<Synonyms>& synonyms, unsigned jobs);

}  // namespace lacuna::render::search

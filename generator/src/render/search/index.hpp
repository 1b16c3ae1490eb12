// render/search/index.hpp: the files of a search that runs in the browser without a server. Knows no record, no page
// and no file system. README.md beside this file describes the files.
#pragma once
#include <string>
#include <utility>
#include <vector>

namespace lacuna::render::search {

/// One page that can be found.
struct SearchEntry {
  std::string language;  // code, as in addresses: `zh`
  std::string address;   // from the root of the site: `en/gaps/x.html`, a fragment allowed
  std::string title;
  std::string summary;
  std::vector<std::string> names;  // aliases, acronyms, former names, in all languages
  std::string text;                // the rest of the page in words
  std::string kind;                // collection
  std::vector<std::pair<std::string, std::string>> facets;  // facet and value, as keys: `year`, `2017`
  std::vector<std::string> symbols;                         // of the documents that the page is about
  std::string record;  // collection and id: the same for the page in all languages
};

/// Names in all languages of one thing: who searches for one of them finds the pages that say another.
struct Synonyms {
  std::vector<std::string> names;
};

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
[[nodiscard]] std::vector<SearchFile> make_index(std::vector<SearchEntry> entries,
                                                 const std::vector<Synonyms>& synonyms, unsigned jobs);

}  // namespace lacuna::render::search

// model/search_entry.hpp: what a search is made from: pages in words, and names that mean one thing. Knows no index.
#pragma once
#include <string>
#include <utility>
#include <vector>

namespace lacuna::model {

/// One page that can be found.
struct SearchEntry {
  std::string language;  // code, as in addresses: `zh`
  std::string address;   // from the root of the site: `en/gaps/x.html`, a fragment allowed
  std::string title;
  std::string summary;
  std::vector<std::string> names;                           // aliases, acronyms, former names, in all languages
  std::string text;                                         // the rest of the page in words
  std::string kind;                                         // collection
  std::vector<std::pair<std::string, std::string>> facets;  // facet and value, as keys: `year`, `2017`
  std::vector<std::string> symbols;                         // of the documents that the page is about
  std::string record;                                       // collection and id: the same for the page in all languages
};

/// Names in all languages of one thing: who searches for one of them finds the pages that say another.
struct Synonyms {
  std::vector<std::string> names;
};

}  // namespace lacuna::model

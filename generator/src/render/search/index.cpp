#include "render/search/index.hpp"

#include <algorithm>
#include <iterator>

#include "render/search/cards.hpp"
#include "render/search/dictionary_files.hpp"
#include "render/search/root.hpp"
#include "render/search/spelling.hpp"

namespace lacuna::render::search {
namespace {

void append(std::vector<SearchFile>& files, std::vector<SearchFile> more) {
  std::move(more.begin(), more.end(), std::back_inserter(files));
}

std::vector<SearchFile> make_language(const Catalogue& catalogue, std::size_t language, const Reading& reading, const Mentions& mentions,
                                      unsigned jobs) {
  const std::vector<Term> terms = make_terms(reading, mentions);
  const std::vector<Shard> shards = cut_shards(terms);
  DictionaryFiles dictionary = make_dictionary_files({catalogue, language, reading, mentions, terms, shards}, jobs);
  std::vector<SearchFile> spelling = make_spelling_files(terms, catalogue.languages[language], jobs);
  std::vector<SearchFile> files = make_root_files({catalogue, language, reading.dictionary, shards, dictionary.heavy, spelling.size()});
  append(files, std::move(dictionary.files));
  append(files, std::move(spelling));
  append(files, make_card_files(catalogue, language, jobs));
  return files;
}

/// `given` in an order of its own, for concepts are numbered by it.
std::vector<Synonyms> in_order(std::vector<Synonyms> given) {
  for (Synonyms& group : given) std::sort(group.names.begin(), group.names.end());
  std::sort(given.begin(), given.end(), [](const Synonyms& left, const Synonyms& right) { return left.names < right.names; });
  return given;
}

}  // namespace

std::vector<SearchFile> make_index(std::vector<SearchEntry> entries, const std::vector<Synonyms>& groups, unsigned jobs) {
  const std::vector<Synonyms> synonyms = in_order(groups);
  const Catalogue catalogue = make_catalogue(std::move(entries));
  // A record says a name if it does in any language: so all are read before any is written.
  Mentions mentions{std::vector<std::set<std::uint32_t>>(synonyms.size()), std::vector<std::set<std::uint32_t>>(synonyms.size())};
  std::vector<Reading> readings;
  for (std::size_t i = 0; i < catalogue.languages.size(); ++i) {
    readings.push_back(read_language(catalogue, i, synonyms, mentions, jobs));
  }
  std::vector<SearchFile> files;
  for (std::size_t i = 0; i < catalogue.languages.size(); ++i) {
    append(files, make_language(catalogue, i, readings[i], mentions, jobs));
  }
  const auto by_path = [](const SearchFile& left, const SearchFile& right) { return left.path < right.path; };
  std::sort(files.begin(), files.end(), by_path);
  // The facets are the same for every language and come with each.
  const auto same = [](const SearchFile& left, const SearchFile& right) { return left.path == right.path; };
  files.erase(std::unique(files.begin(), files.end(), same), files.end());
  return files;
}

}  // namespace lacuna::render::search

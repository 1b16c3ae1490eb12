#include "render/search/catalogue.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace lacuna::render::search {
namespace {

using Values = std::vector<std::pair<std::string, std::string>>;

/// A record before it has a number.
struct Draft {
  std::string kind;
  Values facets;
  std::string key;
  Editions editions;

  friend bool operator<(const Draft& left, const Draft& right) {
    return std::tie(left.kind, left.facets, left.key) < std::tie(right.kind, right.facets, right.key);
  }
};

std::vector<std::string> languages_of(const std::vector<SearchEntry>& entries) {
  std::set<std::string> codes;
  for (const SearchEntry& entry : entries) codes.insert(entry.language);
  return {codes.begin(), codes.end()};
}

std::size_t place_of(const std::vector<std::string>& sorted, const std::string& value) {
  return static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), value) - sorted.begin());
}

void add_facets(Values& values, const Values& more) {
  values.insert(values.end(), more.begin(), more.end());
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// Entries are sorted by address: of several for one record and language, the k-th stands for the record's k-th part.
std::vector<Draft> draft_records(const std::vector<SearchEntry>& entries, const std::vector<std::string>& languages) {
  std::map<std::string, Draft> drafts;
  std::map<std::pair<std::string, std::string>, std::size_t> parts;
  for (const SearchEntry& entry : entries) {
    const std::size_t part = parts[{entry.record, entry.language}]++;
    const std::string key = part == 0 ? entry.record : entry.record + '#' + std::to_string(part);
    Draft& draft = drafts[key];
    draft.key = key;
    draft.kind = entry.kind;
    add_facets(draft.facets, entry.facets);
    draft.editions.resize(languages.size());
    draft.editions[place_of(languages, entry.language)] = &entry;
  }
  std::vector<Draft> out;
  out.reserve(drafts.size());
  for (auto& [key, draft] : drafts) out.push_back(std::move(draft));
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<Facet> facets_of(const std::vector<Draft>& drafts) {
  std::set<std::string> kinds;
  std::map<std::string, std::set<std::string>> others;
  for (const Draft& draft : drafts) {
    kinds.insert(draft.kind);
    for (const auto& [name, value] : draft.facets) others[name].insert(value);
  }
  std::vector<Facet> facets{{"type", {kinds.begin(), kinds.end()}}};
  for (const auto& [name, values] : others) facets.push_back({name, {values.begin(), values.end()}});
  return facets;
}

FacetClass class_of(const Draft& draft, const std::vector<Facet>& facets) {
  FacetClass out{1, std::vector<std::vector<std::uint32_t>>(facets.size())};
  out.values.front().push_back(static_cast<std::uint32_t>(place_of(facets.front().values, draft.kind)));
  for (std::size_t i = 1; i < facets.size(); ++i) {
    for (const auto& [name, value] : draft.facets) {
      if (name == facets[i].name) out.values[i].push_back(static_cast<std::uint32_t>(place_of(facets[i].values, value)));
    }
  }
  return out;
}

}  // namespace

Catalogue make_catalogue(std::vector<SearchEntry> entries) {
  std::sort(entries.begin(), entries.end(), [](const SearchEntry& left, const SearchEntry& right) {
    return std::tie(left.language, left.address, left.record) < std::tie(right.language, right.address, right.record);
  });
  Catalogue out;
  out.entries = std::move(entries);
  out.languages = languages_of(out.entries);
  const std::vector<Draft> drafts = draft_records(out.entries, out.languages);
  out.facets = facets_of(drafts);
  for (const Draft& draft : drafts) {
    FacetClass next = class_of(draft, out.facets);
    if (!out.classes.empty() && out.classes.back().values == next.values) {
      ++out.classes.back().size;
    } else {
      out.classes.push_back(std::move(next));
    }
    out.records.push_back(draft.editions);
  }
  return out;
}

}  // namespace lacuna::render::search

// compose/search.hpp: what the search is to find, and the page that it shows. Knows no index and no shard.
#pragma once
#include <vector>

#include "compose/site.hpp"
#include "model/search_entry.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// An entry for each record and language of the site in which it has a title, by language and record. O(values).
[[nodiscard]] std::vector<model::SearchEntry> search_entries(const Site& site);
/// The names of each mission, actor, capability and term in all languages, where there is more than one.
[[nodiscard]] std::vector<model::Synonyms> search_synonyms(const Site& site);
/// The page that shows results; without a script it leads to the lists.
[[nodiscard]] templates::Object search_view(const Page& page);

}  // namespace lacuna::compose

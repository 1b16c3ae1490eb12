// render/search/files.hpp: everything that the search adds to a site. Knows no page.
#pragma once
#include <functional>
#include <string_view>
#include <vector>

#include "model/corpus.hpp"
#include "model/search_entry.hpp"

namespace lacuna::render::search {

/// Hands over the index (below `search/`) and the two scripts (in `assets/`, joined from `parts`).
/// Cost as make_index.
void deliver_search(std::vector<model::SearchEntry> entries, const std::vector<model::Synonyms>& synonyms,
                    const std::vector<model::Asset>& parts, const std::function<void(std::string_view, std::string_view)>& deliver,
                    unsigned jobs);

}  // namespace lacuna::render::search

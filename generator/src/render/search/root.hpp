// render/search/root.hpp: what the browser needs to know before it looks anything up. Knows no word's records.
#pragma once
#include <cstddef>
#include <vector>

#include "render/search/dictionary_files.hpp"

namespace lacuna::render::search {

struct RootSource {
  const Catalogue& catalogue;
  std::size_t language = 0;
  const Dictionary& dictionary;
  const std::vector<Shard>& shards;
  const std::vector<std::size_t>& heavy;
  std::size_t spelling_files = 0;
};

/// `<language>/root.js`; and `facets.js`, the same for all languages, beside the languages' folders, which the root
/// holds itself as long as it is small. One or two files.
[[nodiscard]] std::vector<SearchFile> make_root_files(const RootSource& source);

}  // namespace lacuna::render::search

// render/search/dictionary_files.hpp: the shards of one language as files: words with their records, names with theirs,
// places apart. Knows no text.
#pragma once
#include <vector>

#include "render/search/index.hpp"
#include "render/search/shards.hpp"

namespace lacuna::render::search {

/// What the files of a dictionary are made from.
struct DictionarySource {
  const Catalogue& catalogue;
  std::size_t language = 0;
  const Reading& reading;
  const Mentions& mentions;
  const std::vector<Term>& terms;
  const std::vector<Shard>& shards;
};

struct DictionaryFiles {
  std::vector<SearchFile> files;
  /// Shards whose places are so many that they are loaded for a quoted phrase and for Han only.
  std::vector<std::size_t> heavy;
};

/// Two files a shard: `<language>/t/…` and `<language>/p/…`, named by the hash of the shard's first key.
[[nodiscard]] DictionaryFiles make_dictionary_files(const DictionarySource& source, unsigned jobs);

}  // namespace lacuna::render::search

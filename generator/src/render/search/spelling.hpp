// render/search/spelling.hpp: the words among which the browser looks for what was probably meant. Knows no record.
#pragma once
#include <string_view>
#include <vector>

#include "render/search/shards.hpp"

namespace lacuna::render::search {

/// Files `<language>/v/<number>.js`, a power of two of them: each word of at least four letters stands in the one that
/// the hash of its last two letters names, with the number of its records. A slip in the first half of a word leaves
/// them as they are; one in the last letters leaves the word in the shard where it is looked for.
[[nodiscard]] std::vector<SearchFile> make_spelling_files(const std::vector<Term>& terms, std::string_view language, unsigned jobs);

}  // namespace lacuna::render::search

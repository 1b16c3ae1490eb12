// render/search/shards.hpp: a language's words in the order of the alphabet, and where the order is cut into files. Knows
// no file.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/search/reader.hpp"

namespace lacuna::render::search {

/// A group of words that some record holds, or that a name travels with.
struct Term {
  GroupNumber group = kStopGroup;
  std::vector<std::string_view> keys;  // in Utf16Less order
  std::size_t stem_size = 0;           // bytes of the first key that inflected forms share
  const PostingList* postings = nullptr;
  std::vector<std::size_t> names;  // those that travel with it, of Names::all()
};

/// A run of terms that travel together.
struct Shard {
  std::string first;  // not greater than any key looked for here; greater than those before
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The terms of `reading`, in Utf16Less order of their first keys. They refer to it. Names that nothing says are left out.
[[nodiscard]] std::vector<Term> make_terms(const Reading& reading, const Mentions& mentions);

/// Cuts where the terms say, not where a count is full, so that a changed term moves no cut but those next to it; at most
/// about a thousand shards. At least one shard if there is a term.
[[nodiscard]] std::vector<Shard> cut_shards(const std::vector<Term>& terms);

/// The place of the shard in which the browser looks for `key`; `shards` is not empty.
[[nodiscard]] std::size_t shard_of(const std::vector<Shard>& shards, std::string_view key);

}  // namespace lacuna::render::search

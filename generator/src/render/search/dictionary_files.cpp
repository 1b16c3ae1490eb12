#include "render/search/dictionary_files.hpp"

#include <algorithm>
#include <map>

#include "base/parallel.hpp"
#include "base/text.hpp"
#include "language/fold.hpp"
#include "render/search/packet.hpp"

namespace lacuna::render::search {
namespace {

/// A name under the key by which the browser finds it.
struct KeyedName {
  std::string key;
  std::size_t name = 0;  // in Names::all()
};

/// A key that stands in another shard than its term.
struct Alias {
  std::string_view key;
  std::string_view term;  // the term's first key
};

struct ShardContent {
  std::vector<Alias> aliases;
  std::vector<KeyedName> names;
};

bool is_han(std::string_view word) { return language::letter_of(base::code_point_at(word, 0).value) == language::Letter::han; }

/// How many groups a word of a name takes: pairs of neighbours for Han.
std::size_t groups_of(std::string_view word) { return is_han(word) ? std::max<std::size_t>(2, base::count_code_points(word)) - 1 : 1; }

/// Each word of the name by the first key of its term, with spaces between.
std::string key_of(const Name& name, const std::map<GroupNumber, std::string_view>& first_keys) {
  std::string key;
  std::size_t group = 0;
  for (const std::string& word : name.words) {
    const auto first = first_keys.find(name.groups[group]);
    if (!key.empty()) key.push_back(' ');
    key += is_han(word) || first == first_keys.end() ? std::string_view(word) : first->second;
    group += groups_of(word);
  }
  return key;
}

std::vector<ShardContent> sort_into_shards(const DictionarySource& source) {
  std::vector<ShardContent> contents(source.shards.size());
  std::map<GroupNumber, std::string_view> first_keys;
  for (const Term& term : source.terms) first_keys.emplace(term.group, term.keys.front());
  for (std::size_t home = 0; home < source.shards.size(); ++home) {
    for (std::size_t i = source.shards[home].begin; i < source.shards[home].end; ++i) {
      const Term& term = source.terms[i];
      for (const std::string_view key : term.keys) {
        const std::size_t looked_for = shard_of(source.shards, key);
        if (looked_for != home) contents[looked_for].aliases.push_back({key, term.keys.front()});
      }
      for (const std::size_t name : term.names) {
        contents[home].names.push_back({key_of(source.reading.names.all()[name], first_keys), name});
      }
    }
  }
  return contents;
}

/// Appends how many of `records` the language has, then the differences of their numbers.
void append_records(std::string& out, const std::set<std::uint32_t>& records, const DictionarySource& source) {
  std::string gaps;
  std::uint32_t count = 0;
  std::uint32_t last = 0;
  for (const std::uint32_t record : records) {
    if (source.catalogue.records[record][source.language] == nullptr) continue;
    append_number(gaps, record - last);
    last = record;
    ++count;
  }
  append_number(out, count);
  out += gaps;
}

void append_list(std::string& out, const PostingList& list) {
  append_number(out, list.count);
  out += list.gaps;
  out += list.levels;
}

void append_term(std::string& out, const Term& term, std::string_view& before) {
  append_number(out, static_cast<std::uint32_t>(term.keys.size()));
  for (const std::string_view key : term.keys) {
    const auto [end, other] = std::mismatch(before.begin(), before.end(), key.begin(), key.end());
    const auto shared = static_cast<std::size_t>(end - before.begin());
    append_number(out, static_cast<std::uint32_t>(shared));
    append_text(out, key.substr(shared));
    before = key;
  }
  append_number(out, static_cast<std::uint32_t>(term.keys.front().size() - term.stem_size));
  append_list(out, *term.postings);
}

/// The concepts that `names` belong to, each once: owners, records, the names that texts of the language say.
std::map<ConceptNumber, std::uint32_t> append_concepts(std::string& out, const std::vector<KeyedName>& names,
                                                       const DictionarySource& source) {
  const std::vector<Name>& all = source.reading.names.all();
  std::map<ConceptNumber, std::uint32_t> places;
  for (const KeyedName& keyed : names) places.emplace(all[keyed.name].concept_number, 0);
  append_number(out, static_cast<std::uint32_t>(places.size()));
  std::uint32_t next = 0;
  for (auto& [number, place] : places) {
    place = next++;
    append_records(out, source.mentions.owners[number], source);
    append_records(out, source.mentions.records[number], source);
    std::vector<std::string_view> said;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].concept_number == number && source.reading.named[i].count > 0) said.push_back(all[i].written);
    }
    append_number(out, static_cast<std::uint32_t>(said.size()));
    for (const std::string_view name : said) append_text(out, name);
  }
  return places;
}

std::string dictionary_bytes(const DictionarySource& source, const Shard& shard, const ShardContent& content) {
  std::string out;
  append_number(out, static_cast<std::uint32_t>(shard.end - shard.begin));
  std::string_view before;
  for (std::size_t i = shard.begin; i < shard.end; ++i) append_term(out, source.terms[i], before);
  append_number(out, static_cast<std::uint32_t>(content.aliases.size()));
  for (const Alias& alias : content.aliases) {
    append_text(out, alias.key);
    append_text(out, alias.term);
  }
  const auto places = append_concepts(out, content.names, source);
  append_number(out, static_cast<std::uint32_t>(content.names.size()));
  for (const KeyedName& keyed : content.names) {
    const Name& name = source.reading.names.all()[keyed.name];
    append_text(out, keyed.key);
    append_text(out, name.written == keyed.key ? "" : name.written);
    append_number(out, places.at(name.concept_number));
    append_list(out, source.reading.named[keyed.name]);
  }
  return out;
}

std::string position_bytes(const DictionarySource& source, const Shard& shard) {
  std::string out;
  for (std::size_t i = shard.begin; i < shard.end; ++i) out += source.terms[i].postings->positions;
  return out;
}

}  // namespace

DictionaryFiles make_dictionary_files(const DictionarySource& source, unsigned jobs) {
  constexpr std::size_t kHeavy = 5120;  // bytes as they travel
  const std::vector<ShardContent> contents = sort_into_shards(source);
  const std::string& language = source.catalogue.languages[source.language];
  DictionaryFiles out;
  out.files.resize(2 * source.shards.size());
  base::parallel_for(source.shards.size(), jobs, [&](std::size_t i) {
    const std::string name = hash_name(source.shards[i].first);
    const auto make = [&](std::string_view folder, const std::string& bytes) {
      const std::string id = language + std::string(folder) + name.substr(0, 1) + '/' + name;
      return SearchFile{id + ".js", make_script(id, bytes)};
    };
    out.files[2 * i] = make("/t/", dictionary_bytes(source, source.shards[i], contents[i]));
    out.files[2 * i + 1] = make("/p/", position_bytes(source, source.shards[i]));
  });
  for (std::size_t i = 0; i < source.shards.size(); ++i) {
    if (out.files[2 * i + 1].bytes.size() > kHeavy) out.heavy.push_back(i);
  }
  return out;
}

}  // namespace lacuna::render::search

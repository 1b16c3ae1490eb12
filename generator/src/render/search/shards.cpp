#include "render/search/shards.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "base/text.hpp"
#include "language/fold.hpp"
#include "render/search/packet.hpp"

namespace lacuna::render::search {
namespace {

constexpr Utf16Less kLess;

std::size_t shared_prefix(std::string_view left, std::string_view right) {
  const auto [end, other] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
  return static_cast<std::size_t>(end - left.begin());
}

Term make_term(GroupNumber number, const Group& group, const PostingList& postings, std::vector<std::size_t> names) {
  Term term{number, {group.surfaces.begin(), group.surfaces.end()}, 0, &postings, std::move(names)};
  std::sort(term.keys.begin(), term.keys.end(), kLess);
  // Where the stem is no part of the word (`countri`), what its forms have in common stands for it.
  term.stem_size = shared_prefix(term.keys.front(), group.stem);
  return term;
}

std::size_t size_of(const Term& term) {
  std::size_t size = term.postings->gaps.size() + term.postings->levels.size() + term.postings->positions.size();
  for (const std::string_view key : term.keys) size += key.size();
  // A name with its records is about as large as this.
  constexpr std::size_t kName = 80;
  return size + kName * term.names.size();
}

/// The group under which a name travels: of words the one that the fewest records hold, so that names which all begin with
/// `United Nations` are spread; of Han the first pair, with which the browser begins.
GroupNumber home_of(const Name& name, const std::function<std::uint32_t(GroupNumber)>& records_of) {
  const bool is_han = std::any_of(name.words.begin(), name.words.end(), [](const std::string& word) {
    return language::letter_of(base::code_point_at(word, 0).value) == language::Letter::han;
  });
  if (is_han) return name.groups.front();
  return *std::min_element(name.groups.begin(), name.groups.end(),
                           [&](GroupNumber left, GroupNumber right) { return records_of(left) < records_of(right); });
}

/// Smallest size of a shard, before compression: doubled until there are few enough shards for the list of all of them
/// to be small.
std::size_t shard_size(const std::vector<Term>& terms) {
  constexpr std::size_t kSmallest = 2048;
  constexpr std::size_t kMost = 1000;
  std::size_t total = 0;
  for (const Term& term : terms) total += size_of(term);
  std::size_t size = kSmallest;
  while (total / size > kMost) size *= 2;
  return size;
}

/// The shortest beginning of `key` that is greater than `before`.
std::string separator(std::string_view before, std::string_view key) {
  for (std::size_t end = 0; end < key.size();) {
    end += base::code_point_at(key, end).size;
    if (kLess(before, key.substr(0, end))) return std::string(key.substr(0, end));
  }
  return std::string(key);
}

/// Walks over the terms and decides at each whether a new shard begins.
class Cutter {
 public:
  explicit Cutter(std::size_t size) : size_(size) {}

  [[nodiscard]] bool cuts_before(const Term& term) const {
    constexpr std::uint32_t kOneIn = 8;
    const bool clean = kLess(greatest_, term.keys.front());
    // A frequent word travels alone: nobody who looks for another should wait for it.
    if (clean && filled_ > 0 && (is_large(last_size_) || is_large(size_of(term)))) return true;
    if (clean && filled_ >= size_ && hash_of(term.keys.front()) % kOneIn == 0) return true;
    return (clean && filled_ >= 2 * size_) || filled_ >= 4 * size_;
  }
  void add(const Term& term) {
    last_size_ = size_of(term);
    filled_ += last_size_;
    if (kLess(greatest_, term.keys.back())) greatest_ = term.keys.back();
    last_first_ = term.keys.front();
  }
  /// What the first key of the next shard has to exceed.
  [[nodiscard]] std::string_view before(const Term& term) const { return kLess(greatest_, term.keys.front()) ? greatest_ : last_first_; }
  void restart() { filled_ = 0; }

 private:
  [[nodiscard]] bool is_large(std::size_t size) const { return 3 * size >= size_; }

  std::size_t last_size_ = 0;
  std::size_t size_;
  std::size_t filled_ = 0;
  std::string_view greatest_;
  std::string_view last_first_;
};

}  // namespace

std::vector<Term> make_terms(const Reading& reading, const Mentions& mentions) {
  static const PostingList kNone;
  const std::vector<PostingList>& lists = reading.postings.lists();
  const std::vector<Group>& groups = reading.dictionary.groups();
  const std::vector<Name>& names = reading.names.all();
  const auto records_of = [&](GroupNumber number) { return number < lists.size() ? lists[number].count : 0; };
  std::vector<std::vector<std::size_t>> by_group(groups.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!mentions.records[names[i].concept_number].empty()) by_group[home_of(names[i], records_of)].push_back(i);
  }
  std::vector<Term> terms;
  for (GroupNumber number = 1; number < groups.size(); ++number) {
    const PostingList& postings = number < lists.size() ? lists[number] : kNone;
    if (postings.count == 0 && by_group[number].empty()) continue;
    terms.push_back(make_term(number, groups[number], postings, std::move(by_group[number])));
  }
  std::sort(terms.begin(), terms.end(), [](const Term& left, const Term& right) { return kLess(left.keys.front(), right.keys.front()); });
  return terms;
}

std::vector<Shard> cut_shards(const std::vector<Term>& terms) {
  std::vector<Shard> shards;
  if (terms.empty()) return shards;
  Cutter cutter(shard_size(terms));
  std::set<std::uint32_t> names;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (shards.empty()) {
      shards.push_back({"", 0, 0});
    } else if (cutter.cuts_before(terms[i])) {
      std::string first = separator(cutter.before(terms[i]), terms[i].keys.front());
      if (names.insert(hash_of(first)).second) {
        shards.push_back({std::move(first), i, i});
        cutter.restart();
      }
    }
    cutter.add(terms[i]);
    shards.back().end = i + 1;
  }
  return shards;
}

std::size_t shard_of(const std::vector<Shard>& shards, std::string_view key) {
  const auto after = std::upper_bound(shards.begin() + 1, shards.end(), key,
                                      [](std::string_view wanted, const Shard& shard) { return kLess(wanted, shard.first); });
  return static_cast<std::size_t>(after - shards.begin()) - 1;
}

}  // namespace lacuna::render::search

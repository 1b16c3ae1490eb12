#include "render/search/spelling.hpp"

#include <algorithm>
#include <bit>
#include <string>

#include "base/parallel.hpp"
#include "base/text.hpp"
#include "language/fold.hpp"
#include "render/search/packet.hpp"

namespace lacuna::render::search {
namespace {

struct Word {
  std::string_view text;
  std::uint32_t records = 0;
};

bool is_corrected(std::string_view word) {
  constexpr std::size_t kShortest = 4;
  if (base::count_code_points(word) < kShortest) return false;
  if (language::letter_of(base::code_point_at(word, 0).value) == language::Letter::han) return false;
  return std::none_of(word.begin(), word.end(), [](char c) { return base::is_digit(c) || c == '/'; });
}

std::string_view last_two(std::string_view word) {
  std::size_t start = 0;
  for (std::size_t left = base::count_code_points(word); left > 2; --left) start += base::code_point_at(word, start).size;
  return word.substr(start);
}

std::size_t file_count(std::size_t bytes) {
  constexpr std::size_t kTypicalFile = 4096;
  constexpr std::size_t kMostFiles = 256;
  return std::clamp<std::size_t>(std::bit_ceil(bytes / kTypicalFile + 1), 1, kMostFiles);
}

std::string word_bytes(std::vector<Word> words) {
  std::sort(words.begin(), words.end(), [](const Word& left, const Word& right) { return left.text < right.text; });
  std::string out;
  append_number(out, static_cast<std::uint32_t>(words.size()));
  std::string_view before;
  for (const Word& word : words) {
    const auto [end, other] = std::mismatch(before.begin(), before.end(), word.text.begin(), word.text.end());
    const auto shared = static_cast<std::size_t>(end - before.begin());
    append_number(out, static_cast<std::uint32_t>(shared));
    append_text(out, word.text.substr(shared));
    // A power of two is exact enough to choose by, and changes seldom.
    append_number(out, static_cast<std::uint32_t>(std::bit_width(word.records)));
    before = word.text;
  }
  return out;
}

}  // namespace

std::vector<SearchFile> make_spelling_files(const std::vector<Term>& terms, std::string_view language, unsigned jobs) {
  std::vector<Word> words;
  std::size_t bytes = 0;
  for (const Term& term : terms) {
    if (term.postings->count == 0) continue;
    for (const std::string_view key : term.keys) {
      if (!is_corrected(key)) continue;
      words.push_back({key, term.postings->count});
      bytes += key.size();
    }
  }
  std::vector<std::vector<Word>> buckets(file_count(bytes));
  for (const Word& word : words) buckets[hash_of(last_two(word.text)) % buckets.size()].push_back(word);
  std::vector<SearchFile> files(buckets.size());
  base::parallel_for(buckets.size(), jobs, [&](std::size_t i) {
    const std::string id = std::string(language) + "/v/" + std::to_string(i);
    files[i] = {id + ".js", make_script(id, word_bytes(std::move(buckets[i])))};
  });
  return files;
}

}  // namespace lacuna::render::search

#include "document/emphasis_marks.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "base/text.hpp"
#include "document/characters.hpp"
#include "document/cmark.hpp"

namespace lacuna::document {
namespace {

// Rare punctuation that no named character reference stands for.
constexpr std::array<char32_t, 8> kMarks{0x2E31, 0x2E32, 0x2E1B, 0x2E1A, 0x2E18, 0x2E17, 0x2E16, 0x2E15};

// One side of a run: the character next to it.
struct Side {
  bool space;
  bool punctuation;
  bool dense;

  explicit Side(char32_t c) : space(cmark::is_space(c)), punctuation(cmark::is_punctuation(c)), dense(is_densely_punctuated(c)) {}
};

// May a run begin emphasis at the side `inner`? The same rule, with the sides swapped, says whether it may end there.
bool flanks(const Side& inner, const Side& outer) { return !inner.space && (!inner.punctuation || outer.space || outer.punctuation); }
bool flanks_densely(const Side& inner, const Side& outer) { return flanks(inner, outer) || (!inner.space && (inner.dense || outer.dense)); }

// Goes through a text from one run of `*` to the next.
class RunScanner {
 public:
  explicit RunScanner(std::string_view text) : text_(text) {}

  // Moves to the next run; false at the end of the text.
  bool next() {
    begin_ = text_.find('*', end_);
    while (begin_ != std::string_view::npos && is_escaped(begin_)) begin_ = text_.find('*', begin_ + 1);
    if (begin_ == std::string_view::npos) return false;
    end_ = std::min(text_.find_first_not_of('*', begin_), text_.size());
    return true;
  }
  [[nodiscard]] std::size_t begin() const { return begin_; }
  [[nodiscard]] std::size_t end() const { return end_; }
  [[nodiscard]] Side before() const { return Side(begin_ == 0 ? U'\n' : last_character(text_.substr(0, begin_))); }
  [[nodiscard]] Side after() const { return Side(end_ == text_.size() ? U'\n' : first_character(text_.substr(end_))); }

 private:
  // An odd number of backslashes right before it.
  [[nodiscard]] bool is_escaped(std::size_t at) const {
    std::size_t start = at;
    while (start > end_ && text_[start - 1] == '\\') --start;
    return (at - start) % 2 == 1;
  }

  std::string_view text_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

// Where marks are to go, as offsets in `text`, ascending.
std::vector<std::size_t> gaps_for_marks(std::string_view text) {
  std::vector<std::size_t> gaps;
  for (RunScanner run(text); run.next();) {
    const Side before = run.before();
    const Side after = run.after();
    if (flanks_densely(after, before) && !flanks(after, before)) gaps.push_back(run.begin());
    if (flanks_densely(before, after) && !flanks(before, after)) gaps.push_back(run.end());
  }
  return gaps;
}

// The characters that numeric references such as `&#x2E31;` stand for.
std::set<char32_t> numeric_references(std::string_view text) {
  std::set<char32_t> values;
  for (std::size_t at = text.find("&#"); at != std::string_view::npos; at = text.find("&#", at + 2)) {
    std::string_view digits = text.substr(at + 2, 9);
    const bool is_hexadecimal = digits.starts_with('x') || digits.starts_with('X');
    if (is_hexadecimal) digits.remove_prefix(1);
    std::uint32_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, is_hexadecimal ? 16 : 10);
    values.insert(static_cast<char32_t>(value));
  }
  return values;
}

// A mark that neither stands in `text` nor is referred to, or nothing.
std::string choose_mark(std::string_view text) {
  const std::set<char32_t> referred = numeric_references(text);
  for (const char32_t candidate : kMarks) {
    std::string mark;
    base::append_utf8(mark, candidate);
    if (!referred.contains(candidate) && text.find(mark) == std::string_view::npos) return mark;
  }
  return {};
}

}  // namespace

std::string MarkedText::without_marks(std::string_view words) const {
  std::string out;
  out.reserve(words.size());
  while (!mark.empty() && !words.empty()) {
    const std::size_t at = std::min(words.find(mark), words.size());
    out += words.substr(0, at);
    words.remove_prefix(std::min(at + mark.size(), words.size()));
  }
  out += words;
  return out;
}

std::uint32_t MarkedText::original_offset(std::uint32_t offset) const {
  const auto after = std::lower_bound(places.begin(), places.end(), offset);
  const auto before = static_cast<std::uint32_t>(after - places.begin());
  if (before == 0) return offset;
  const auto size = static_cast<std::uint32_t>(mark.size());
  const std::uint32_t last = *std::prev(after);
  return std::max(offset, last + size) - before * size;
}

MarkedText mark_emphasis(std::string_view text) {
  MarkedText marked;
  const std::vector<std::size_t> gaps = gaps_for_marks(text);
  if (!gaps.empty()) marked.mark = choose_mark(text);
  if (marked.mark.empty()) {
    marked.text = text;
    return marked;
  }
  marked.text.reserve(text.size() + gaps.size() * marked.mark.size());
  std::size_t copied = 0;
  for (const std::size_t gap : gaps) {
    marked.text += text.substr(copied, gap - copied);
    marked.places.push_back(static_cast<std::uint32_t>(marked.text.size()));
    marked.text += marked.mark;
    copied = gap;
  }
  marked.text += text.substr(copied);
  return marked;
}

}  // namespace lacuna::document

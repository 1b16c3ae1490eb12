#include "compose/report/passages.hpp"

#include "base/text.hpp"

namespace lacuna::compose::report {
namespace {

// Characters that words of the other direction may have among the page's: about a line.
constexpr std::size_t kLongestWithin = 80;

enum class Side { own, other, neither };

bool is_right_to_left(const Page& page, std::string_view language) {
  const model::Edition* edition = model::find_edition(page.site.editions, language);
  return edition != nullptr && edition->tongue->is_right_to_left();
}

Side side_of(const Page& page, const Piece& piece) {
  const bool page_turns = page.edition.tongue->is_right_to_left();
  if (!piece.language.empty()) return is_right_to_left(page, piece.language) == page_turns ? Side::own : Side::other;
  // Marks, numbers and symbols of documents on a page from the right go with what surrounds them.
  const bool has_letters = !page_turns || base::has_right_to_left(piece.text);
  return has_letters ? Side::own : Side::neither;
}

// A bracket that opens goes with what it holds.
bool opens(std::string_view text) {
  std::u32string marks;
  for (const char32_t c : base::to_code_points(text)) {
    if (c != U' ' && !base::is_direction_control(c)) marks.push_back(c);
  }
  return marks == U"(" || marks == U"[";
}

void break_before(Line& line, std::size_t position) {
  line[position].begins_line = true;
  std::string& after = line[position].text;
  after.erase(0, after.find_first_not_of(' '));
  if (position == 0) return;
  std::string& before = line[position - 1].text;
  before.resize(before.find_last_not_of(' ') + 1);
}

}  // namespace

Line set_apart(const Page& page, Line line) {
  std::vector<Side> sides;
  sides.reserve(line.size());
  for (const Piece& piece : line) sides.push_back(side_of(page, piece));
  bool has_own = false;
  for (std::size_t begin = 0; begin < line.size(); ++begin) {
    has_own = has_own || sides[begin] == Side::own;
    if (sides[begin] != Side::other) continue;
    std::size_t end = begin;
    std::size_t length = 0;
    for (; end < line.size() && sides[end] != Side::own; ++end) length += base::count_code_points(line[end].text);
    while (end > begin + 1 && opens(line[end - 1].text)) --end;
    if (length > kLongestWithin) {
      if (has_own) break_before(line, begin);
      if (end < line.size()) break_before(line, end);
    }
    begin = end - 1;
  }
  return line;
}

}  // namespace lacuna::compose::report

#include "diagnostic/snippet.hpp"

#include <algorithm>
#include <string_view>

#include "base/text.hpp"
#include "diagnostic/visible.hpp"

namespace lacuna::diagnostic {
namespace {

/// Cells of a row that are shown, and how many of them at most stand before the mark when the row is cut.
constexpr std::size_t kRowCells = 110;
constexpr std::size_t kCellsBefore = 40;
constexpr std::size_t kNumberWidth = 5;

std::size_t cells(std::u32string_view text) {
  std::size_t sum = 0;
  for (const char32_t c : text) sum += static_cast<std::size_t>(base::display_cells(c));
  return sum;
}

/// Most characters from the front of `text` that fit into `room` cells.
std::size_t fitting(std::u32string_view text, std::size_t room) {
  std::size_t count = 0;
  for (std::size_t used = 0; count < text.size(); ++count) {
    used += static_cast<std::size_t>(base::display_cells(text[count]));
    if (used > room) break;
  }
  return count;
}

/// A row as it is shown: its characters, and which of them are marked.
struct Row {
  std::u32string text;
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::u32string_view before() const { return std::u32string_view(text).substr(0, begin); }
  [[nodiscard]] std::u32string_view marked() const { return std::u32string_view(text).substr(begin, end - begin); }
};

Row make_row(const SourceText& source, base::Span span) {
  const std::string_view row = source.row(span.begin);
  const std::size_t row_begin = source.row_begin(span.begin);
  const std::size_t begin = std::min(span.begin - row_begin, row.size());
  const std::size_t end = std::clamp<std::size_t>(span.end - row_begin, begin, row.size());
  Row out{to_visible(row.substr(0, begin)), 0, 0};
  out.begin = out.text.size();
  out.text += to_visible(row.substr(begin, end - begin));
  out.end = out.text.size();
  out.text += to_visible(row.substr(end));
  return out;
}

void cut_front(Row& row) {
  std::size_t first = row.begin;
  for (std::size_t used = 0; first > 0 && used < kCellsBefore; --first) {
    used += static_cast<std::size_t>(base::display_cells(row.text[first - 1]));
  }
  if (first == 0) return;
  row.text.replace(0, first, U"…");
  row.begin = row.begin - first + 1;
  row.end = row.end - first + 1;
}

void cut(Row& row) {
  if (cells(row.text) <= kRowCells) return;
  cut_front(row);
  if (cells(row.text) <= kRowCells) return;
  const std::size_t kept = fitting(row.text, kRowCells - 1);
  row.text.replace(kept, std::u32string::npos, U"…");
  row.end = std::min(row.end, row.text.size());
}

std::string gutter(std::string_view number, char sign) {
  const std::size_t padding = kNumberWidth - std::min(kNumberWidth, number.size());
  return std::string(padding, ' ') + std::string(number) + ' ' + sign + ' ';
}

}  // namespace

std::string draw_snippet(const SourceText& source, base::Span span, const Mark& mark) {
  Row row = make_row(source, span);
  cut(row);
  const std::string number = std::to_string(source.position(span.begin).line);
  const std::string shown = to_utf8(row.text);
  const std::string first = gutter(number, '|');
  if (base::has_right_to_left(shown)) {
    const std::string quoted = mark.before + isolated(to_utf8(row.marked())) + mark.after;
    return first + isolated(shown) + '\n' + (row.begin == row.end ? "" : gutter("", '=') + "at " + quoted + '\n');
  }
  const std::string signs(std::max<std::size_t>(cells(row.marked()), 1), mark.sign);
  return first + shown + '\n' + gutter("", '|') + std::string(cells(row.before()), ' ') + mark.before + signs + mark.after + '\n';
}

}  // namespace lacuna::diagnostic

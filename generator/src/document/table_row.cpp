#include "document/table_row.hpp"

namespace lacuna::document {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\v' || c == '\f'; }

base::Span trimmed(std::string_view text, base::Span span) {
  while (span.begin < span.end && is_blank(text[span.begin])) ++span.begin;
  while (span.begin < span.end && is_blank(text[span.end - 1])) --span.end;
  return span;
}

}  // namespace

std::vector<base::Span> cells_of_row(std::string_view text, base::Span row) {
  std::vector<base::Span> cells;
  row = trimmed(text, row);
  if (row.begin < row.end && text[row.begin] == '|') ++row.begin;
  std::uint32_t cell = row.begin;
  for (std::uint32_t i = row.begin; i < row.end; ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '|') {
      cells.push_back(trimmed(text, {cell, i}));
      cell = i + 1;
    }
  }
  if (cell < row.end) cells.push_back(trimmed(text, {cell, row.end}));
  return cells;
}

}  // namespace lacuna::document

#include "document/column_widths.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/text.hpp"
#include "document/to_text.hpp"

namespace lacuna::document {
namespace {

constexpr double kCellWidth = 95;  // of a letter in a table's type, in twentieths of a point
constexpr double kPadding = 240;   // of a column
constexpr std::size_t kLongestWord = 24;
constexpr std::size_t kWideWord = 4;  // cells that Chinese writing needs before it may be broken

// What one column asks for.
struct Demand {
  std::size_t words = 0;    // cells of all that stands in it
  std::size_t longest = 1;  // cells of its longest word
};

// More for columns with more words, but less than in proportion. By roots alone, which are the same on every machine.
double weight_of(const Demand& demand) {
  const double root = std::sqrt(static_cast<double>(demand.words) + 1);
  return root * std::sqrt(root);
}

void add(Demand& demand, const std::string& text) {
  demand.words += base::display_cells(text);
  std::size_t word = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const base::CodePoint c = base::code_point_at(text, offset);
    const auto cells = static_cast<std::size_t>(base::display_cells(c.value));
    const bool breaks = c.value == U' ' || c.value == U'-' || c.value == U'/' || c.value == U'\t';
    word = breaks ? 0 : cells == 2 ? std::min(word + 2, kWideWord) : word + cells;
    demand.longest = std::max(demand.longest, std::min(word, kLongestWord));
    offset += c.size;
  }
}

std::vector<Demand> demands_of(Node table, const RecordResolver& record) {
  std::vector<Demand> demands(table.columns().size());
  for (const Node row : table.children()) {
    if (!row.is(NodeKind::table_row)) continue;
    std::size_t column = 0;
    for (const Node cell : row.children()) {
      if (column < demands.size()) add(demands[column++], to_line(cell, record));
    }
  }
  return demands;
}

}  // namespace

std::vector<std::uint32_t> column_widths(Node table, std::uint32_t total, const RecordResolver& record) {
  const std::vector<Demand> demands = demands_of(table, record);
  std::vector<std::uint32_t> widths(demands.size(), 0);
  if (demands.empty()) return widths;
  double least = 0;
  double weights = 0;
  for (const Demand& demand : demands) {
    least += static_cast<double>(demand.longest) * kCellWidth + kPadding;
    weights += weight_of(demand);
  }
  const double scale = std::min(1.0, static_cast<double>(total) / least);
  const double rest = static_cast<double>(total) - least * scale;
  std::uint32_t given = 0;
  for (std::size_t i = 0; i < demands.size(); ++i) {
    const double own = (static_cast<double>(demands[i].longest) * kCellWidth + kPadding) * scale;
    const double share = rest * weight_of(demands[i]) / weights;
    widths[i] = static_cast<std::uint32_t>(own + share);
    given += widths[i];
  }
  widths.back() += total - std::min(total, given);
  return widths;
}

}  // namespace lacuna::document

#include "chart/label.hpp"

#include "base/text.hpp"

namespace lacuna::chart {
namespace {

// Parts of `label` between which a line may end; a space stays with the word before it.
std::vector<std::string_view> pieces_of(std::string_view label) {
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  for (std::size_t offset = 0; offset < label.size();) {
    const base::CodePoint c = base::code_point_at(label, offset);
    const bool is_after_space = offset > 0 && label[offset - 1] == ' ';
    if (offset > begin && c.value != U' ' && (is_after_space || base::display_cells(c.value) == 2)) {
      pieces.push_back(label.substr(begin, offset - begin));
      begin = offset;
    }
    offset += c.size;
  }
  pieces.push_back(label.substr(begin));
  return pieces;
}

}  // namespace

std::string fitted(std::string_view label, std::size_t longest) {
  if (base::display_cells(label) <= longest) return std::string(label);
  std::size_t width = 1;  // of the ellipsis
  std::size_t offset = 0;
  while (offset < label.size()) {
    const base::CodePoint c = base::code_point_at(label, offset);
    width += static_cast<std::size_t>(base::display_cells(c.value));
    if (width > longest) break;
    offset += c.size;
  }
  return std::string(base::trim(label.substr(0, offset))) + "…";
}

std::vector<std::string> lines_of(std::string_view label, std::size_t longest) {
  std::vector<std::string> lines;
  std::string line;
  for (const std::string_view piece : pieces_of(label)) {
    if (!line.empty() && base::display_cells(line + std::string(base::trim(piece))) > longest) {
      lines.push_back(fitted(base::trim(line), longest));
      line.clear();
    }
    line += piece;
  }
  lines.push_back(fitted(base::trim(line), longest));
  return lines;
}

}  // namespace lacuna::chart

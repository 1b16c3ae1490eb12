// document/docx_table.hpp: the frame of a table in WordprocessingML. Knows no tree and no cell's words.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::document::docx {

/// A table and the widths of its columns, in twentieths of a point.
struct TableShape {
  std::vector<std::uint32_t> widths;
  bool right_to_left = false;
  std::string_view style = {};
};

/// Appends `<w:tbl>` with its properties, in the order of ECMA-376, part 1, 17.4.59, and its grid. `caption`
/// is for those who hear the document, and may be empty.
void append_table_start(std::string& out, const TableShape& shape, std::string_view caption);
/// Appends `<w:tr>` with its properties: no row is divided between pages, and the head is repeated on each.
void append_row_start(std::string& out, bool is_head);
/// Appends `<w:tc>` with its properties; `column` counts from 0.
void append_cell_start(std::string& out, const TableShape& shape, std::size_t column);

}  // namespace lacuna::document::docx

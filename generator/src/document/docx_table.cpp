#include "document/docx_table.hpp"

#include "document/docx_markup.hpp"

namespace lacuna::document::docx {

void append_table_start(std::string& out, const TableShape& shape, std::string_view caption) {
  out += "<w:tbl><w:tblPr>";
  append_value(out, "w:tblStyle", shape.style);
  if (shape.right_to_left) out += "<w:bidiVisual/>";
  out +=
      "<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/>"
      "<w:tblLook w:val=\"04A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>";
  if (!caption.empty()) append_value(out, "w:tblCaption", caption);
  out += "</w:tblPr><w:tblGrid>";
  for (const std::uint32_t width : shape.widths) {
    out += "<w:gridCol";
    append_attribute(out, "w:w", width);
    out += "/>";
  }
  out += "</w:tblGrid>";
}

void append_row_start(std::string& out, bool is_head) {
  out += "<w:tr><w:trPr><w:cantSplit/>";
  if (is_head) out += "<w:tblHeader/>";
  out += "</w:trPr>";
}

void append_cell_start(std::string& out, const TableShape& shape, std::size_t column) {
  out += "<w:tc><w:tcPr><w:tcW";
  append_attribute(out, "w:w", column < shape.widths.size() ? shape.widths[column] : 0);
  out += " w:type=\"dxa\"/></w:tcPr>";
}

}  // namespace lacuna::document::docx

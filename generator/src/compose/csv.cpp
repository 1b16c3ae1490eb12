// Tables as RFC 4180 has them.
#include "compose/exports.hpp"
#include "compose/tables.hpp"

namespace lacuna::compose {
namespace {

// A cell that a spreadsheet would take for a formula is led by an apostrophe (OWASP, CSV injection).
void append_cell(std::string& out, std::string_view text) {
  const bool is_formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  const bool needs_quotes = is_formula || text.find_first_of(",\"\r\n") != std::string_view::npos;
  if (!needs_quotes) {
    out += text;
    return;
  }
  out += '"';
  if (is_formula) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_row(std::string& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    append_cell(out, cells[i]);
  }
  out += "\r\n";
}

}  // namespace

std::string collection_csv(const Site& site, const model::Collection& collection) { return to_csv(collection_table(site, collection)); }

std::string to_csv(const model::Table& table) {
  std::string out;
  append_row(out, table.heads);
  for (const std::vector<std::string>& row : table.rows) append_row(out, row);
  return out;
}

}  // namespace lacuna::compose

#include "pack/workbook.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <cstddef>
#include <ctime>

#include "base/text.hpp"
#include "pack/scratch.hpp"

namespace lacuna::pack {
namespace {

constexpr std::size_t kLongestCell = 32'767;  // UTF-16 units
constexpr std::size_t kMostLinks = 65'000;    // a sheet takes 65,530
constexpr std::size_t kLongestName = 31;
constexpr double kColumnWidth = 28;
constexpr double kFirstColumnWidth = 44;

// `text` cut to what a cell holds.
std::string fitting(const std::string& text) {
  if (text.size() <= kLongestCell) return text;
  std::size_t units = 0;
  std::size_t offset = 0;
  while (offset < text.size()) {
    const base::CodePoint c = base::code_point_at(text, offset);
    units += c.value > 0xFFFF ? 2 : 1;
    if (units >= kLongestCell) return text.substr(0, offset) + "…";
    offset += c.size;
  }
  return text;
}

void write_row(lxw_worksheet* sheet, lxw_row_t row, const std::vector<std::string>& cells, lxw_format* format) {
  for (std::size_t column = 0; column < cells.size(); ++column) {
    if (cells[column].empty()) continue;
    worksheet_write_string(sheet, row, static_cast<lxw_col_t>(column), fitting(cells[column]).c_str(), format);
  }
}

void write_sheet(lxw_workbook* book, const model::Table& table, const std::string& base_url, lxw_format* bold) {
  lxw_worksheet* sheet = workbook_add_worksheet(book, table.name.substr(0, kLongestName).c_str());
  if (sheet == nullptr || table.heads.empty()) return;
  write_row(sheet, 0, table.heads, bold);
  const bool has_links = !base_url.empty() && !table.links.empty();
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const auto row = static_cast<lxw_row_t>(i + 1);
    write_row(sheet, row, table.rows[i], nullptr);
    if (has_links && i < kMostLinks && !table.links[i].empty()) {
      worksheet_write_url_opt(sheet, row, 0, (base_url + table.links[i]).c_str(), nullptr, table.rows[i].front().c_str(), nullptr);
    }
  }
  const auto last = static_cast<lxw_col_t>(table.heads.size() - 1);
  worksheet_set_column(sheet, 0, 0, kFirstColumnWidth, nullptr);
  if (last > 0) worksheet_set_column(sheet, 1, last, kColumnWidth, nullptr);
  worksheet_freeze_panes(sheet, 1, 1);
  worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()), last);
}

}  // namespace

std::string make_workbook(const std::vector<model::Table>& tables, const WorkbookFacts& facts) {
  const Scratch scratch;
  if (!scratch.is_there()) return {};
  const std::string path = scratch.path("all.xlsx");
  std::string folder = scratch.folder();
  lxw_workbook_options options{};
  options.tmpdir = folder.data();
  lxw_workbook* book = workbook_new_opt(path.c_str(), &options);
  if (book == nullptr) return {};
  std::string title = facts.title;
  std::string author = "Lacuna";
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.author = author.data();
  properties.created = static_cast<std::time_t>(facts.date.days_since_epoch()) * 86'400;
  workbook_set_properties(book, &properties);
  lxw_format* bold = workbook_add_format(book);
  format_set_bold(bold);
  for (const model::Table& table : tables) write_sheet(book, table, facts.base_url, bold);
  return workbook_close(book) == LXW_NO_ERROR ? scratch.read("all.xlsx").value_or("") : std::string();
}

}  // namespace lacuna::pack

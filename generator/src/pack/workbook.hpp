// pack/workbook.hpp: tables as one XLSX file. Knows no record.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/table.hpp"

namespace lacuna::pack {

/// What is said of a workbook as a whole.
struct WorkbookFacts {
  std::string title;
  std::string base_url;  // before the links; without it there are none
  base::Date date;
};

/// A sheet a table (ECMA-376 SpreadsheetML), heads frozen and filtered, the first column leading to the row's page.
/// Every cell is text: what begins like a formula stays what it is. Longer cells than a sheet can hold (32,767
/// characters) are cut, with `…` at the end. The same tables give the same bytes. Empty if the disk has no room for the
/// file while it is made.
[[nodiscard]] std::string make_workbook(const std::vector<model::Table>& tables, const WorkbookFacts& facts);

}  // namespace lacuna::pack

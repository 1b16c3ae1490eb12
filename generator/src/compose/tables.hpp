// compose/tables.hpp: the records as tables, for CSV and spreadsheets alike. Knows no file format.
#pragma once
#include <string>
#include <vector>

#include "compose/site.hpp"
#include "model/table.hpp"

namespace lacuna::compose {

/// A row a record, by id: id, then the fields of the collection without those that say who may read them. Texts have a
/// column for each language of the records; lists are joined by ` | `; objects are JSON.
[[nodiscard]] model::Table collection_table(const Site& site, const model::Collection& collection);
/// Every link between records: from, field, to, each as collection/id.
[[nodiscard]] model::Table relations_table(const Site& site);
/// A table for each collection in the order of the menus, and the relations. Links lead to the pages in the first language
/// of the records.
[[nodiscard]] std::vector<model::Table> all_tables(const Site& site);
/// A table as CSV: RFC 4180, UTF-8 without a mark; what a spreadsheet would take for a formula is led by an apostrophe.
[[nodiscard]] std::string to_csv(const model::Table& table);

}  // namespace lacuna::compose

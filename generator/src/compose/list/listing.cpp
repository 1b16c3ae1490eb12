#include "compose/list/listing.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::compose {

std::vector<model::RecordIndex> in_title_order(const model::Graph& graph, const model::Edition& edition,
                                               const model::Collection& collection) {
  std::vector<std::pair<std::string, model::RecordIndex>> keyed;
  for (const model::Record& record : graph.of(collection.name)) {
    keyed.emplace_back(edition.tongue->sort_key(model::title_of(record, edition.code()).text), graph.index_of(record));
  }
  std::sort(keyed.begin(), keyed.end());
  std::vector<model::RecordIndex> order;
  order.reserve(keyed.size());
  for (const auto& [key, index] : keyed) order.push_back(index);
  return order;
}

Listing make_listing(const Site& site, const model::Edition& edition, const model::Collection& collection) {
  Listing listing{collection, in_title_order(site.graph, edition, collection), {}};
  listing.facets = facets_of({site, edition, list_path(edition.code(), collection.name)}, collection, listing.order);
  return listing;
}

std::vector<const model::Field*> columns_of(const model::Collection& collection) {
  std::vector<const model::Field*> columns;
  for (const std::string& name : collection.columns) {
    const model::Field* field = model::find_field(collection.fields, name);
    if (field != nullptr) columns.push_back(field);
  }
  return columns;
}

Cells column_cells(const Page& page, const model::Record& record, const model::Field& column) {
  const json::Value* value = record.value.find(column.name);
  if (value == nullptr) return {};
  if (column.kind != model::FieldKind::reference || !column.list) return cells_of(page, column, *value);
  Cells cells;
  for (const json::Value& id : value->items()) {
    if (const auto index = page.site.graph.resolve(column.target, id.text()))
      cells.push_back(short_cell(page, page.site.graph.record(*index)));
  }
  return cells;
}

}  // namespace lacuna::compose

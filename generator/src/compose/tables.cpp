#include "compose/tables.hpp"

#include <algorithm>
#include <utility>

#include "json/write.hpp"

namespace lacuna::compose {
namespace {

using json::Value;
using model::Field;
using model::FieldKind;

// A column: a field, or one language of a text.
struct Column {
  const Field* field;
  std::string language;
  [[nodiscard]] std::string name() const { return language.empty() ? field->name : field->name + "." + language; }
};

std::vector<Column> columns_of(const Site& site, const model::Collection& collection) {
  std::vector<Column> columns;
  for (const Field& field : collection.fields) {
    if (field.name == "disclosure" || field.name == "field_disclosure") continue;
    const bool by_language = !field.list && (field.kind == FieldKind::text || field.kind == FieldKind::names);
    if (!by_language) {
      columns.push_back({&field, ""});
      continue;
    }
    for (const std::string& language : site.settings.content_languages) columns.push_back({&field, language});
  }
  return columns;
}

std::string single(const Value& value) {
  switch (value.kind()) {
    case json::Kind::string:
    case json::Kind::number: return value.text();
    case json::Kind::boolean: return value.boolean() ? "true" : "false";
    case json::Kind::null: return {};
    default: return json::to_text(value);
  }
}

std::string joined(const std::vector<Value>& items) {
  std::string text;
  for (const Value& item : items) {
    if (!text.empty()) text += " | ";
    text += single(item);
  }
  return text;
}

std::string cell_text(const model::Record& record, const Column& column) {
  const Value* value = record.value.find(column.field->name);
  if (value != nullptr && !column.language.empty()) value = value->find(column.language);
  if (value == nullptr) return {};
  return value->is(json::Kind::array) ? joined(value->items()) : single(*value);
}

std::string full_id(const model::Graph& graph, model::RecordIndex index) {
  const model::Record& record = graph.record(index);
  return graph.collection_of(record).name + "/" + record.id;
}

// Collections in the order of the menus, those that stand in none at the end.
std::vector<const model::Collection*> in_menu_order(const Site& site) {
  std::vector<const model::Collection*> order;
  for (const std::string& name : site.settings.collections) {
    if (const auto index = site.graph.find_collection(name)) order.push_back(&site.graph.collections[index->value]);
  }
  for (const model::Collection& collection : site.graph.collections) {
    if (std::find(order.begin(), order.end(), &collection) == order.end()) order.push_back(&collection);
  }
  return order;
}

}  // namespace

model::Table collection_table(const Site& site, const model::Collection& collection) {
  const std::vector<Column> columns = columns_of(site, collection);
  model::Table table;
  table.name = collection.name;
  table.heads = {"id"};
  for (const Column& column : columns) table.heads.push_back(column.name());
  for (const model::Record& record : site.graph.of(collection.name)) {
    std::vector<std::string> row = {record.id};
    for (const Column& column : columns) row.push_back(cell_text(record, column));
    table.rows.push_back(std::move(row));
  }
  return table;
}

model::Table relations_table(const Site& site) {
  model::Table table;
  table.name = "relations";
  table.heads = {"from", "field", "to"};
  for (const model::Link& link : site.graph.links) {
    table.rows.push_back({full_id(site.graph, link.from), link.field, full_id(site.graph, link.to)});
  }
  return table;
}

std::vector<model::Table> all_tables(const Site& site) {
  std::vector<model::Table> tables;
  const std::string& language = site.settings.content_languages.front();
  for (const model::Collection* collection : in_menu_order(site)) {
    tables.push_back(collection_table(site, *collection));
    for (const model::Record& record : site.graph.of(collection->name))
      tables.back().links.push_back(record_path(language, collection->name, record.id));
  }
  tables.push_back(relations_table(site));
  return tables;
}

}  // namespace lacuna::compose

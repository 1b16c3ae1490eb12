// The rows of a collection as RFC 4180 has them.
#include <utility>

#include "compose/exports.hpp"

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

}  // namespace

std::string collection_csv(const Site& site, const model::Collection& collection) {
  const std::vector<Column> columns = columns_of(site, collection);
  std::string out = "id";
  for (const Column& column : columns) {
    out += ',';
    append_cell(out, column.name());
  }
  out += "\r\n";
  for (const model::Record& record : site.graph.of(collection.name)) {
    append_cell(out, record.id);
    for (const Column& column : columns) {
      out += ',';
      append_cell(out, cell_text(record, column));
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace lacuna::compose

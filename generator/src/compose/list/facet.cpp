#include "compose/list/facet.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace lacuna::compose {
namespace {

using json::Value;
using model::Field;
using model::FieldKind;

constexpr std::size_t kYearDigits = 4;

bool is_date(const Field& field) { return field.kind == FieldKind::date || field.kind == FieldKind::partial_date; }

// A field at the end of a path, and how its values are called in addresses and in words.
struct Source {
  std::string path;
  std::string name;
  std::string label;
  const Field* field;
};

std::string address_name(std::string_view path) {
  std::string name(path);
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '.' || c == '_'; }, '-');
  return name;
}

std::string label_of(const Page& page, std::string_view path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos) return field_label(page, path);
  const std::string own = "facet." + std::string(path);
  if (page.edition.messages.has(own)) return page.word(own);
  return page.word("list.labelled",
                   {{"label", field_label(page, path.substr(0, path.find('.')))}, {"value", field_label(page, path.substr(dot + 1))}});
}

std::vector<Source> sources_of(const Page& page, const model::Collection& collection) {
  std::vector<Source> sources;
  for (const std::string& path : collection.facets) {
    const Field* field = model::find_field_at(collection.fields, path);
    if (field != nullptr) sources.push_back({path, address_name(path), label_of(page, path), field});
  }
  const Field* dated = model::find_field(collection.fields, collection.date_field);
  const std::string path = dated != nullptr && dated->kind == FieldKind::object ? collection.date_field + ".date" : collection.date_field;
  const Field* date = model::find_field_at(collection.fields, path);
  if (date != nullptr && is_date(*date)) sources.push_back({path, "year", page.word("list.year"), date});
  return sources;
}

std::string key_of(const Field& field, const Value& value) {
  if (field.kind == FieldKind::boolean) return value.boolean() ? "yes" : "no";
  return is_date(field) ? value.text().substr(0, kYearDigits) : value.text();
}

// Adds every value that `path` leads to below `object`.
void gather(const std::vector<Field>& fields, const Value& object, std::string_view path, std::vector<std::string>& keys) {
  const std::size_t dot = path.find('.');
  const Field* field = model::find_field(fields, path.substr(0, dot));
  const Value* value = object.find(path.substr(0, dot));
  if (field == nullptr || value == nullptr) return;
  const auto take = [&](const Value& item) {
    if (dot == std::string_view::npos) {
      keys.push_back(key_of(*field, item));
    } else {
      gather(field->fields, item, path.substr(dot + 1), keys);
    }
  };
  if (!field->list) return take(*value);
  for (const Value& item : value->items()) take(item);
}

Cell words_of(const Page& page, const Field& field, const std::string& key) {
  if (key == kNoValue) return {page.word("list.no_value"), {}, {}, {}, {}};
  if (field.kind == FieldKind::reference) {
    const auto record = page.site.graph.resolve(field.target, key);
    return record ? record_cell(page, page.site.graph.record(*record)) : Cell{key, {}, {}, {}, {}};
  }
  if (field.kind == FieldKind::enumeration || field.kind == FieldKind::boolean) return word_cell(page, key);
  return {key, {}, {}, {}, {}};
}

// What the values of a facet are ordered by.
std::string order_key(const Page& page, const Field& field, const FacetValue& value) {
  constexpr std::size_t kWidth = 4;
  if (field.kind == FieldKind::enumeration) {
    const auto found = std::find(field.values.begin(), field.values.end(), value.key);
    const std::string place = std::to_string(found - field.values.begin());
    return std::string(kWidth - std::min(kWidth, place.size()), '0') + place;
  }
  if (!is_date(field)) return page.edition.tongue->sort_key(value.words.text);
  std::string latest_first = value.key;
  for (char& digit : latest_first) digit = static_cast<char>('9' - digit + '0');
  return latest_first;
}

Facet facet_of(const Page& page, const Source& source, const model::Collection& collection, const std::vector<model::RecordIndex>& order) {
  std::map<std::string, std::vector<std::size_t>> rows_by_key;
  for (std::size_t row = 0; row < order.size(); ++row) {
    std::vector<std::string> keys;
    gather(collection.fields, page.site.graph.record(order[row]).value, source.path, keys);
    if (keys.empty()) keys.emplace_back(kNoValue);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    for (const std::string& key : keys) rows_by_key[key].push_back(row);
  }
  std::vector<std::pair<std::string, FacetValue>> keyed;
  for (auto& [key, rows] : rows_by_key) {
    FacetValue value{key, words_of(page, *source.field, key), std::move(rows)};
    std::string order_text = (key == kNoValue ? "1" : "0") + order_key(page, *source.field, value);
    keyed.emplace_back(std::move(order_text), std::move(value));
  }
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& left, const auto& right) { return left.first < right.first; });
  Facet facet{source.name, source.label, {}};
  for (auto& [key, value] : keyed) facet.values.push_back(std::move(value));
  return facet;
}

}  // namespace

std::vector<Facet> facets_of(const Page& page, const model::Collection& collection, const std::vector<model::RecordIndex>& order) {
  std::vector<Facet> facets;
  for (const Source& source : sources_of(page, collection)) {
    Facet facet = facet_of(page, source, collection, order);
    const bool has_values =
        std::any_of(facet.values.begin(), facet.values.end(), [](const FacetValue& value) { return value.key != kNoValue; });
    if (has_values) facets.push_back(std::move(facet));
  }
  return facets;
}

}  // namespace lacuna::compose

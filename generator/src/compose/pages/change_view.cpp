#include "compose/pages/change_view.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "compose/pages/statement.hpp"
#include "json/write.hpp"

namespace lacuna::compose {
namespace {

using json::Value;
using templates::List;
using templates::Object;

/// `collection/id` in its two parts.
std::pair<std::string_view, std::string_view> parts_of(std::string_view name) {
  const std::size_t slash = name.find('/');
  return {name.substr(0, slash), name.substr(slash + 1)};
}

// The record's title where it is still there, else its name.
Cell name_cell(const Page& page, std::string_view name) {
  const auto [collection, id] = parts_of(name);
  const auto record = page.site.graph.find(collection, id);
  if (record) return record_cell(page, page.site.graph.record(*record));
  return {std::string(name), {}, {}, {}, {}};
}

/// A field as a pointer leads to it, and the words for the way there.
struct Place {
  const model::Field* field = nullptr;  // null where the schema has no such field today
  std::string label;
};

// A step of a pointer as it stands in the record (RFC 6901, section 4).
std::string unescaped(std::string_view step) {
  std::string name;
  for (std::size_t i = 0; i < step.size(); ++i) {
    const bool is_escape = step[i] == '~' && i + 1 < step.size();
    name += is_escape ? (step[++i] == '1' ? '/' : '~') : step[i];
  }
  return name;
}

// The words for one step of a pointer: the label of a field, the number of an item, the name of a language.
std::string step_words(const Page& page, std::string_view step, const model::Field* field) {
  if (field != nullptr) return field_label(page, step);
  if (!step.empty() && step.find_first_not_of("0123456789") == std::string_view::npos) {
    return page.edition.tongue->integer(std::stol(std::string(step)) + 1);
  }
  const bool is_language = model::find_edition(page.site.editions, step) != nullptr;
  return is_language ? page.word("value." + std::string(step)) : unescaped(step);
}

Place place_of(const Page& page, std::string_view collection, std::string_view pointer) {
  Place place;
  const auto index = page.site.graph.find_collection(collection);
  if (!index) return {nullptr, std::string(pointer)};
  const std::vector<model::Field>* fields = &page.site.graph.collections[index->value].fields;
  for (std::size_t at = 0; at < pointer.size();) {
    const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
    const std::string_view step = pointer.substr(at + 1, end - at - 1);
    at = end;
    const model::Field* next = model::find_field(*fields, step);
    if (next != nullptr) {
      place.field = next;
      fields = &next->fields;
    }
    place.label += (place.label.empty() ? "" : " \u203A ") + step_words(page, step, next);
  }
  return place;
}

// `value` in words: as its field's, as one item of the field's list, or as it stands.
Cells value_cells(const Page& page, const Place& place, const Value& value) {
  if (place.field == nullptr || value.is(json::Kind::null)) return {{json::to_text(value), {}, {}, {}, {}}};
  if (value.is(json::Kind::string) && place.field->kind == model::FieldKind::text) return {{value.text(), {}, {}, {}, {}}};
  if (place.field->shape == "citation") return source_cells(page, value.is(json::Kind::array) ? value.items() : std::vector<Value>{value});
  model::Field field = *place.field;
  field.list = field.list && value.is(json::Kind::array);
  Cells cells = cells_of(page, field, value);
  if (cells.empty() && value.is(json::Kind::string)) cells.push_back({value.text(), {}, {}, {}, {}});
  return cells;
}

Object field_view(const Page& page, std::string_view collection, const model::FieldChange& change) {
  const Place place = place_of(page, collection, change.pointer);
  Object view;
  view.set("label", place.label);
  view.set("is_new", !change.before);
  view.set("is_gone", !change.after);
  view.set("before", change.before && change.after ? cell_views(page, value_cells(page, place, *change.before)) : List());
  view.set("after", change.after ? cell_views(page, value_cells(page, place, *change.after)) : List());
  return view;
}

}  // namespace

std::size_t lines_of(const model::Change& change) { return 2 + 3 * change.fields.size(); }

Object change_view(const Page& page, const model::Change& change) {
  const std::string_view collection = parts_of(change.name).first;
  List fields;
  for (const model::FieldChange& field : change.fields) fields.emplace_back(field_view(page, collection, field));
  const Cell reason = change.reason ? text_cell(page, &*change.reason) : Cell();
  Object view;
  view.set("kind", page.word("change." + std::string(model::kChangeKinds[static_cast<std::size_t>(change.kind)])));
  view.set("name", cell_view(page, name_cell(page, change.name)));
  view.set("collection", page.word("collection." + std::string(collection) + ".one"));
  view.set("former", change.former.empty() ? templates::Value() : templates::Value(cell_view(page, name_cell(page, change.former))));
  view.set("reason", reason.text.empty() ? templates::Value() : templates::Value(cell_view(page, reason)));
  view.set("fields", std::move(fields));
  return view;
}

}  // namespace lacuna::compose

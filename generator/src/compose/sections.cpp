#include "compose/sections.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "compose/citations.hpp"

namespace lacuna::compose {
namespace {

using json::Value;
using model::Field;
using model::FieldKind;
using templates::List;
using templates::Object;

// Records that a group may have and still stand open when the page is opened.
constexpr std::size_t kShortGroup = 12;

// Fields that tell at a glance which entry it is stand in its first line.
bool leads(const Field& field) {
  switch (field.kind) {
    case FieldKind::date:
    case FieldKind::partial_date:
    case FieldKind::enumeration:
    case FieldKind::reference: return true;
    case FieldKind::object: return field.shape == "period" || field.shape == "speaker";
    default: return false;
  }
}

// Fields that say how matters stand; they are shown as a tag.
bool is_status(const Field& field) {
  return field.kind == FieldKind::enumeration && !field.list &&
         (field.name == "status" || field.name == "position" || field.name == "extent");
}

bool is_dated(const Field& field) {
  return std::any_of(field.fields.begin(), field.fields.end(),
                     [](const Field& inner) { return inner.kind == FieldKind::date || inner.kind == FieldKind::partial_date; });
}

bool is_citations(const Field& field) { return field.shape == "citation"; }

// A value of an enumeration, with the value itself for what it looks like.
Object tag_view(const Page& page, const std::string& value) {
  Object view = cell_view(page, word_cell(page, value));
  view.set("tag", value);
  return view;
}

Object entry_view(const Page& page, const Field& field, const Value& entry) {
  List lead;
  List texts;
  List rows;
  List citations;
  for (const Field& inner : field.fields) {
    const Value* value = entry.find(inner.name);
    if (value == nullptr) continue;
    if (is_citations(inner)) {
      citations = inner.list ? citation_views(page, value->items()) : List{citation_view(page, *value)};
      continue;
    }
    List cells = cell_views(page, cells_of(page, inner, *value));
    if (cells.empty()) continue;
    if (inner.kind == FieldKind::text) {
      std::move(cells.begin(), cells.end(), std::back_inserter(texts));
    } else if (is_status(inner)) {
      lead.emplace_back(tag_view(page, value->text()));
    } else if (leads(inner)) {
      std::move(cells.begin(), cells.end(), std::back_inserter(lead));
    } else {
      Object row;
      row.set("label", field_label(page, inner.name)).set("cells", std::move(cells));
      rows.emplace_back(std::move(row));
    }
  }
  Object view;
  view.set("lead", std::move(lead)).set("texts", std::move(texts)).set("rows", std::move(rows));
  view.set("citations", std::move(citations));
  return view;
}

}  // namespace

bool is_section(const Field& field) { return field.list && field.kind == FieldKind::object && !is_citations(field); }

Object section_view(const Page& page, const Field& field, const Value& value) {
  List entries;
  for (const Value& entry : value.items()) entries.emplace_back(entry_view(page, field, entry));
  Object view;
  view.set("heading", field_label(page, field.name)).set("id", field.name).set("dated", is_dated(field)).set("entries", std::move(entries));
  return view;
}

List back_link_views(const Page& page, const model::Record& record) {
  const model::Graph& graph = page.site.graph;
  // Collection and field; then the order of the language, then the position, so that a record stands once.
  using Group = std::map<std::pair<std::string, model::RecordIndex>, Cell>;
  std::map<std::pair<model::CollectionIndex, std::string>, Group> groups;
  for (const model::Link& link : graph.links_to(graph.index_of(record))) {
    const model::Record& from = graph.record(link.from);
    if (link.field == "sources") continue;
    Cell cell = record_cell(page, from);
    std::string key = page.edition.tongue->sort_key(cell.text);
    groups[{from.collection, link.field}].emplace(std::pair(std::move(key), link.from), std::move(cell));
  }
  List views;
  for (const auto& [key, group] : groups) {
    List items;
    for (const auto& [order, cell] : group) items.emplace_back(cell_view(page, cell));
    Object view;
    const std::string collection = page.word("collection." + graph.collections[key.first.value].name);
    view.set("label", page.word("back_links.label", {{"collection", collection}, {"field", field_label(page, key.second)}}));
    view.set("is_short", group.size() <= kShortGroup);
    view.set("count", page.edition.tongue->integer(static_cast<std::int64_t>(group.size())));
    view.set("items", std::move(items));
    views.emplace_back(std::move(view));
  }
  return views;
}

}  // namespace lacuna::compose

#include "compose/cells.hpp"

#include "compose/shapes.hpp"

namespace lacuna::compose {
namespace {

using json::Value;
using model::Field;
using model::FieldKind;

Cell names_cell(const Page& page, const Value& value) {
  const std::vector<Value>* names = &value.items_at(page.language());
  Cell cell;
  for (const json::Member& member : value.members()) {
    if (!names->empty()) break;
    names = &member.value.items();
    cell.language = member.key;
  }
  for (const Value& name : *names) {
    if (!cell.text.empty()) cell.text += page.word("list.comma");
    cell.text += name.text();
  }
  return cell;
}

Cell duration_cell(const Page& page, std::string_view text) {
  const auto duration = base::Duration::parse(text);
  Cell cell;
  if (duration) cell.text = duration_text(page, *duration);
  return cell;
}

Cell reference_cell(const Page& page, const Field& field, const Value& value) {
  const auto record = page.site.graph.resolve(field.target, value.text());
  return record ? record_cell(page, page.site.graph.record(*record)) : Cell{value.text(), {}, {}, {}, {}};
}

// An object without a phrase of its own: its fields one after the other, each with its label.
Cell object_cell(const Page& page, const Field& field, const Value& value) {
  if (auto cell = shape_cell(page, field, value)) return *cell;
  Cell cell;
  for (const json::Member& member : value.members()) {
    const Field* inner = model::find_field(field.fields, member.key);
    if (inner == nullptr || inner->shape == "citation") continue;
    const Cells cells = cells_of(page, *inner, member.value);
    if (cells.empty()) continue;
    if (!cell.text.empty()) cell.text += page.word("list.semicolon");
    cell.text += page.word("list.labelled", {{"label", field_label(page, inner->name)}, {"value", plain_text(page, cells)}});
    if (value.members().size() == 1) {
      cell = cells.front();
      cell.text = plain_text(page, cells);
    }
  }
  return cell;
}

Cell single_cell(const Page& page, const Field& field, const Value& value) {
  switch (field.kind) {
    case FieldKind::text: return text_cell(page, &value);
    case FieldKind::names: return names_cell(page, value);
    case FieldKind::number:
    case FieldKind::integer: return {page.edition.tongue->decimal(value.number()), {}, {}, {}, {}};
    case FieldKind::boolean: return {page.word(value.boolean() ? "value.yes" : "value.no"), {}, {}, {}, {}};
    case FieldKind::date:
    case FieldKind::partial_date: return date_cell(page, value.text());
    case FieldKind::duration: return duration_cell(page, value.text());
    case FieldKind::enumeration: return word_cell(page, value.text());
    case FieldKind::reference: return reference_cell(page, field, value);
    case FieldKind::object: return object_cell(page, field, value);
    case FieldKind::string: break;
  }
  return {value.text(), {}, {}, {}, {}};
}

templates::Value optional_text(const std::string& text) { return text.empty() ? templates::Value() : templates::Value(text); }

}  // namespace

Cells cells_of(const Page& page, const Field& field, const Value& value) {
  Cells cells;
  const auto add = [&](const Value& item) {
    Cell cell = single_cell(page, field, item);
    if (!cell.text.empty()) cells.push_back(std::move(cell));
  };
  if (field.list) {
    for (const Value& item : value.items()) add(item);
  } else {
    add(value);
  }
  return cells;
}

Cell text_cell(const Page& page, const Value* text) {
  const model::Words words = model::words_in(text, page.language());
  Cell cell;
  cell.text = words.text;
  if (words.language != page.language()) cell.language = words.language;
  return cell;
}

Cell record_cell(const Page& page, const model::Record& record) {
  Cell cell = text_cell(page, record.value.find("title"));
  cell.target = record_path(page.language(), page.site.graph, record);
  return cell;
}

Cell short_cell(const Page& page, const model::Record& record) {
  const std::string& name = page.site.graph.collection_of(record).short_field;
  Cell cell = name.empty() ? Cell() : text_cell(page, record.value.find(name));
  if (cell.text.empty()) return record_cell(page, record);
  cell.target = record_path(page.language(), page.site.graph, record);
  return cell;
}

Cell date_cell(const Page& page, std::string_view date) {
  const auto parsed = base::PartialDate::parse(date);
  if (!parsed) return {std::string(date), {}, {}, {}, {}};
  return {page.edition.tongue->date(*parsed), {}, {}, std::string(date), {}};
}

std::string duration_text(const Page& page, const base::Duration& duration) {
  std::string text;
  const auto add = [&](std::string_view key, std::int32_t count) {
    if (count == 0) return;
    if (!text.empty()) text += page.word("report.space");
    text += page.word(key, {{"n", std::int64_t{count}}});
  };
  add("duration.years", duration.years);
  add("duration.months", duration.months);
  add("duration.weeks", duration.weeks);
  add("duration.days", duration.days);
  return text;
}

std::string period_text(const Page& page, base::Date from, base::Date until) {
  const std::string day = from.to_text();
  for (const std::size_t length : {4u, 7u, 10u}) {
    const auto date = base::PartialDate::parse(day.substr(0, length));
    if (date && date->earliest() == from && date->latest() == until) return page.edition.tongue->date(*date);
  }
  return page.edition.tongue->range(page.edition.tongue->date(from), page.edition.tongue->date(until));
}

Cell word_cell(const Page& page, std::string_view value) { return {page.word("value." + std::string(value)), {}, {}, {}, {}}; }

std::string plain_text(const Page& page, const Cells& cells) {
  std::string text;
  for (const Cell& cell : cells) {
    if (!text.empty()) text += page.word("list.comma");
    text += cell.text;
  }
  return text;
}

void set_language(const Page& page, templates::Object& view, const std::string& language) {
  const model::Edition* other = model::find_edition(page.site.editions, language);
  view.set("lang", other == nullptr ? optional_text(language) : templates::Value(other->tongue->tag()));
  view.set("dir", other == nullptr ? templates::Value() : templates::Value(other->tongue->is_right_to_left() ? "rtl" : "ltr"));
}

templates::Object cell_view(const Page& page, const Cell& cell) {
  templates::Object view;
  view.set("text", cell.text);
  view.set("url", cell.target.empty() ? templates::Value() : templates::Value(page.to(cell.target)));
  set_language(page, view, cell.language);
  view.set("datetime", optional_text(cell.datetime));
  view.set("note", optional_text(cell.note));
  return view;
}

templates::Value optional_cell(const Page& page, const Cell& cell) {
  return cell.text.empty() ? templates::Value() : templates::Value(cell_view(page, cell));
}

templates::List cell_views(const Page& page, const Cells& cells) {
  templates::List views;
  for (const Cell& cell : cells) views.emplace_back(cell_view(page, cell));
  return views;
}

std::string field_label(const Page& page, std::string_view field) { return page.word("field." + std::string(field)); }

}  // namespace lacuna::compose

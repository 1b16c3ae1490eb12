#include "compose/record_facts.hpp"

#include <algorithm>
#include <array>

#include "compose/cells.hpp"
#include "compose/pages/computed_sections.hpp"
#include "compose/sections.hpp"

namespace lacuna::compose {
namespace {

using json::Value;
using model::Field;
using templates::List;
using templates::Object;

// Fields that have a place of their own on the page.
constexpr std::array<std::string_view, 16> kPlaced = {"title",    "summary",       "sources", "basis",    "disclosure", "field_disclosure",
                                                      "reviewed", "review_within", "owner",   "aliases",  "former_ids", "notes",
                                                      "map",      "lease",         "link",    "text_file"};
// Bytes of a text that still fits a line or two of the column of facts.
constexpr std::size_t kShort = 60;

bool is_placed(std::string_view name) { return std::find(kPlaced.begin(), kPlaced.end(), name) != kPlaced.end(); }

// Numbers of the record's citations that support the field at `pointer`.
List marks_for(const Page& page, const model::Record& record, const std::string& pointer) {
  List marks;
  std::int64_t number = 0;
  for (const Value& citation : record.value.items_at("sources")) {
    ++number;
    const std::vector<Value>& supports = citation.items_at("supports");
    const bool supported = std::any_of(supports.begin(), supports.end(),
                                       [&](const Value& at) { return at.text() == pointer || at.text().starts_with(pointer + "/"); });
    if (!supported) continue;
    Object mark;
    mark.set("number", page.edition.tongue->integer(number));
    marks.emplace_back(std::move(mark));
  }
  return marks;
}

Object labelled(const Page& page, const model::Record& record, const Field& field) {
  const std::string basis = basis_note(page, record, "/" + field.name);
  Object row;
  row.set("label", field_label(page, field.name));
  row.set("marks", marks_for(page, record, "/" + field.name));
  row.set("basis", basis.empty() ? templates::Value() : templates::Value(basis));
  return row;
}

bool repeats(const Page& page, const model::Record& record, const Cell& cell) {
  return cell.text == text_cell(page, record.value.find("title")).text || cell.text == text_cell(page, record.value.find("summary")).text;
}

bool is_point(const Field& field, const Cells& cells) {
  return field.kind == model::FieldKind::text && !field.list && cells.front().text.size() > kShort;
}

}  // namespace

std::string basis_note(const Page& page, const model::Record& record, const std::string& pointer) {
  const Value* all = record.value.find("basis");
  const Value* basis = all == nullptr ? nullptr : all->find(pointer);
  if (basis == nullptr) return {};
  const std::string reason = text_cell(page, basis->find("reason")).text;
  return page.word("basis." + std::string(basis->string_at("kind")), {{"reference", basis->string_at("reference")}, {"reason", reason}});
}

void set_facts(const Page& page, const model::Record& record, Object& view) {
  List facts;
  List points;
  List sections;
  for (const Field& field : page.site.graph.collection_of(record).fields) {
    const Value* value = record.value.find(field.name);
    if (value == nullptr || is_placed(field.name)) continue;
    if (is_section(field)) {
      sections.emplace_back(section_view(page, field, *value));
      continue;
    }
    const Cells cells = cells_of(page, field, *value);
    if (cells.empty() || (field.kind == model::FieldKind::text && repeats(page, record, cells.front()))) continue;
    Object row = labelled(page, record, field);
    if (is_point(field, cells)) {
      row.set("cell", cell_view(page, cells.front()));
      points.emplace_back(std::move(row));
    } else {
      row.set("cells", cell_views(page, cells));
      facts.emplace_back(std::move(row));
    }
  }
  view.set("has_facts", !facts.empty());
  view.set("facts", std::move(facts));
  view.set("has_points", !points.empty());
  view.set("points", std::move(points));
  for (templates::Value& computed : computed_section_views(page, record)) sections.push_back(std::move(computed));
  view.set("sections", std::move(sections));
}

}  // namespace lacuna::compose

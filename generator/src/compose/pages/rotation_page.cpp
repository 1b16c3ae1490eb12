#include "compose/pages/rotation_page.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "compose/frame.hpp"
#include "compose/pages/statement.hpp"

namespace lacuna::compose {
namespace {

using json::Value;
using templates::List;
using templates::Object;

constexpr int kQuarters = 4;

std::string quarter_label(const Page& page, int quarter) { return page.word("rotation.quarter", {{"n", std::int64_t{quarter}}}); }

List quarter_heads(const Page& page) {
  List heads;
  for (int quarter = 1; quarter <= kQuarters; ++quarter) heads.emplace_back(quarter_label(page, quarter));
  return heads;
}

// A year with its quarters; those outside the rotation are blank, those without a name are open.
Object year_view(const Page& page, const model::Rotation& rotation, int year) {
  List quarters;
  for (int number = 1; number <= kQuarters; ++number) {
    const auto found = std::find_if(rotation.quarters.begin(), rotation.quarters.end(), [&](const model::RotationQuarter& quarter) {
      return quarter.year == year && quarter.quarter == number;
    });
    const bool is_known = found != rotation.quarters.end();
    Object view;
    view.set("label", quarter_label(page, number));
    view.set("open", is_known && found->contributors.empty());
    view.set("contributors", is_known ? cell_views(page, record_cells(page, found->contributors)) : List());
    quarters.emplace_back(std::move(view));
  }
  Object view;
  view.set("year", page.edition.tongue->date(*base::PartialDate::parse(std::to_string(year))));
  view.set("quarters", std::move(quarters));
  return view;
}

// Nothing for a rotation without slots.
templates::Value timeline_view(const Page& page, const model::Rotation& rotation) {
  if (rotation.quarters.empty()) return {};
  List years;
  for (int year = rotation.quarters.front().year; year <= rotation.quarters.back().year; ++year)
    years.emplace_back(year_view(page, rotation, year));
  Object view;
  view.set("heads", quarter_heads(page));
  view.set("years", std::move(years));
  return view;
}

// The field's value in cells, by its definition in the collection; none where the record has none.
Cells field_cells(const Page& page, const model::Record& record, std::string_view name) {
  const model::Field* field = model::find_field(page.site.graph.collection_of(record).fields, name);
  const Value* value = record.value.find(name);
  return field == nullptr || value == nullptr ? Cells() : cells_of(page, *field, *value);
}

List slot_views(const Page& page, const model::Record& record) {
  model::Field period;
  period.name = "period";
  period.kind = model::FieldKind::object;
  List views;
  for (const Value& slot : record.value.items_at("slots")) {
    const auto actor = page.site.graph.find("actors", slot.string_at("actor"));
    const Value* days = slot.find("period");
    Object view;
    view.set("who", actor ? templates::Value(cell_view(page, record_cell(page, page.site.graph.record(*actor)))) : templates::Value());
    view.set("period", days == nullptr ? List() : cell_views(page, cells_of(page, period, *days)));
    view.set("sources", cell_views(page, source_cells(page, slot.items_at("sources"))));
    views.emplace_back(std::move(view));
  }
  return views;
}

Object view_of(const Page& page, const model::Rotation& rotation) {
  const model::Record& record = page.site.graph.record(rotation.partnership);
  Object view;
  view.set("id", record.id);
  view.set("heading", cell_view(page, record_cell(page, record)));
  view.set("summary", cell_view(page, text_cell(page, record.value.find("summary"))));
  view.set("missions", cell_views(page, field_cells(page, record, "missions")));
  view.set("capabilities", cell_views(page, field_cells(page, record, "capabilities")));
  view.set("status", cell_views(page, field_cells(page, record, "status")));
  view.set("as_of_source", cell_views(page, field_cells(page, record, "as_of")));
  view.set("timeline", timeline_view(page, rotation));
  view.set("slots", slot_views(page, record));
  view.set("sources", cell_views(page, source_cells(page, record.value.items_at("sources"))));
  return view;
}

}  // namespace

Object rotation_view(const Page& page) {
  const Frame frame = standing_frame(page, "rotation");
  List rotations;
  for (const model::Rotation& rotation : page.site.facts.rotations) rotations.emplace_back(view_of(page, rotation));
  Object view = frame_view(page, frame);
  view.set("title", frame.title);
  view.set("rotations", std::move(rotations));
  return view;
}

}  // namespace lacuna::compose

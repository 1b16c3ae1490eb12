#include "compose/pages/overlaps_page.hpp"

#include "compose/pages/parts.hpp"
#include "compose/report/scope.hpp"

namespace lacuna::compose {
namespace {

using templates::List;
using templates::Object;
using templates::Value;

// Names in one group that a page shows; the rest are in the data.
constexpr std::size_t kNamesShown = 60;

// A labelled list of records; nothing for an empty one.
void add_group(const Page& page, std::string_view label, std::vector<model::RecordIndex> records, List& groups) {
  if (records.empty()) return;
  const std::size_t count = records.size();
  if (count > kNamesShown) records.resize(kNamesShown);
  Object group;
  group.set("label", page.word(label));
  group.set("records", cell_views(page, record_cells(page, records)));
  group.set("more",
            count > kNamesShown ? Value(page.word("overlaps.more", {{"n", static_cast<std::int64_t>(count - kNamesShown)}})) : Value());
  groups.emplace_back(std::move(group));
}

Object with_groups(std::string id, const Cell& title, Value common, List groups, const Page& page) {
  Object view;
  view.set("id", std::move(id));
  view.set("title", cell_view(page, title));
  view.set("common", std::move(common));
  view.set("groups", optional_items(std::move(groups)));
  return view;
}

Object overlap_entry(const Page& page, const model::Overlap& overlap) {
  const model::Graph& graph = page.site.graph;
  const model::Record& capability = graph.record(overlap.capability);
  const model::Record& common = graph.record(overlap.common);
  List groups;
  add_group(page, "collection.offers", overlap.offers, groups);
  add_group(page, "field.providers", overlap.providers, groups);
  return with_groups("overlap-" + capability.id + "-" + common.id, record_cell(page, capability),
                     cell_view(page, record_cell(page, common)), std::move(groups), page);
}

Object advantage_entry(const Page& page, const model::Advantage& advantage) {
  const model::Record& capability = page.site.graph.record(advantage.capability);
  List groups;
  add_group(page, "field.providers", advantage.providers, groups);
  add_group(page, "collection.offers", advantage.offers, groups);
  add_group(page, "collection.partnerships", advantage.partnerships, groups);
  return with_groups(capability.id, record_cell(page, capability), {}, std::move(groups), page);
}

// An offer stands below several headings, so its id tells which.
Object offer_entry(const Page& page, const OutlineRow& row) {
  const model::Record& offer = page.site.graph.record(row.record);
  List groups;
  add_group(page, "field.providers", report::references(page.site.graph, offer.value, "providers", "actors"), groups);
  return with_groups(std::string(row.section) + "-" + offer.id, record_cell(page, offer), {}, std::move(groups), page);
}

Object entry_view(const Page& page, const OutlineRow& row) {
  const model::Overlaps& all = page.site.facts.overlaps;
  if (row.section == kOverlaps) return overlap_entry(page, all.overlaps[row.position]);
  if (row.section == kAdvantages) return advantage_entry(page, all.advantages[row.position]);
  return offer_entry(page, row);
}

// How many offers last, do not, partly do, or of which it is not said.
List count_views(const Page& page) {
  const Outline& outline = page.site.outlines.overlaps;
  List views;
  for (const std::string_view section : {model::kSustained[0], model::kSustained[1], model::kSustained[2], kUnsaid, kWithoutSustainment}) {
    const auto place = outline.place_of_section(page.language(), section);
    Object view;
    view.set("label", page.word("overlaps.section." + std::string(section)));
    view.set("count", number_text(page, outline.count(section)));
    view.set("url", place ? Value(page.to(*place)) : Value());
    views.emplace_back(std::move(view));
  }
  return views;
}

}  // namespace

Object overlaps_view(const Page& page, std::size_t number) {
  const Outline& outline = page.site.outlines.overlaps;
  Object view = listing_view(page, outline, number);
  view.set("counts", optional_items(number == 1 ? count_views(page) : List()));
  view.set("json_url", page.to("data/overlaps.json"));
  view.set("sections", section_views(page, outline, number, [&](const OutlineRow& row) { return entry_view(page, row); }));
  return view;
}

}  // namespace lacuna::compose

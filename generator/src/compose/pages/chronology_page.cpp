#include "compose/pages/chronology_page.hpp"

#include <string>
#include <utility>
#include <vector>

#include "compose/frame.hpp"
#include "compose/pages/paging.hpp"
#include "compose/pages/statement.hpp"

namespace lacuna::compose {
namespace {

using model::HistoryChange;
using templates::List;
using templates::Object;

// Commitments keep what happened as evidence.
std::string_view list_of(std::string_view collection) { return collection == "commitments" ? "evidence" : "history"; }

Object entry_view(const Page& page, const HistoryChange& change) {
  const model::Record& record = page.site.graph.record(change.record);
  const std::string& collection = page.site.graph.collection_of(record).name;
  const json::Value& entry = record.value.items_at(list_of(collection))[change.position];
  Object view;
  view.set("when", cell_view(page, date_cell(page, change.date.to_text())));
  view.set("status", word_cell(page, change.status).text);
  view.set("collection", page.word("collection." + collection + ".one"));
  view.set("record", cell_view(page, record_cell(page, record)));
  view.set("sources", cell_views(page, source_cells(page, entry.items_at("sources"))));
  return view;
}

// `2018, quarter 4`; of a date that is a year alone, the year.
std::string heading_of(const Page& page, const base::PartialDate& date) {
  std::string year = page.edition.tongue->date(*base::PartialDate::parse(date.to_text().substr(0, 4)));
  if (!date.month()) return year;
  const std::string quarter = page.word("rotation.quarter", {{"n", std::int64_t{(*date.month() - 1) / 3 + 1}}});
  return page.word("list.labelled", {{"label", year}, {"value", quarter}});
}

}  // namespace

std::size_t chronology_pages(const Site& site) { return part_of(site.facts.happenings.size(), 1).pages; }

Object chronology_view(const Page& page, std::size_t number) {
  const std::vector<HistoryChange>& all = page.site.facts.happenings;
  const Part part = part_of(all.size(), number);
  const Frame frame = standing_frame(page, "chronology", number, part.pages);
  std::vector<std::pair<std::string, List>> spans;
  for (std::size_t i = part.first; i < part.last; ++i) {
    const HistoryChange& change = all[all.size() - 1 - i];
    std::string heading = heading_of(page, change.date);
    if (spans.empty() || spans.back().first != heading) spans.emplace_back(std::move(heading), List());
    spans.back().second.emplace_back(entry_view(page, change));
  }
  List views;
  for (auto& [heading, entries] : spans) {
    Object span;
    span.set("anchor", "span-" + std::to_string(views.size() + 1)).set("heading", heading).set("entries", std::move(entries));
    views.emplace_back(std::move(span));
  }
  Object view = frame_view(page, frame);
  view.set("title", page.word("page.chronology"));
  view.set("spans", std::move(views));
  view.set("pages", page_links(page, "chronology", part.number, part.pages));
  view.set("changes_url", page.to(page_path(page.language(), "changes")));
  return view;
}

}  // namespace lacuna::compose

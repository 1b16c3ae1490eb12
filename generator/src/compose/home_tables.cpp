#include "compose/home_tables.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "compose/cells.hpp"

namespace lacuna::compose {
namespace {

using model::RecordIndex;
using templates::List;
using templates::Object;

// What a row gathers, whatever it is about.
struct Tally {
  std::set<RecordIndex> gaps;
  std::set<RecordIndex> offers;
  std::set<RecordIndex> providers;
  base::PartialDate last;

  void add(const model::GapCell& cell) {
    gaps.insert(cell.gaps.begin(), cell.gaps.end());
    last = std::max(last, cell.last_stated);
  }
};

// Tallies in the order of a table, each with the name it is shown under.
struct Named {
  Cell name;
  std::string sort_key;
  Tally tally;
};

Named named(const Page& page, Cell name, Tally tally) {
  std::string key = page.edition.tongue->sort_key(name.text);
  return {std::move(name), std::move(key), std::move(tally)};
}

void sort_rows(std::vector<Named>& rows) {
  std::sort(rows.begin(), rows.end(), [](const Named& left, const Named& right) {
    if (left.tally.gaps.size() != right.tally.gaps.size()) return left.tally.gaps.size() > right.tally.gaps.size();
    return left.sort_key < right.sort_key;
  });
}

Object row_view(const Page& page, const Named& row) {
  const auto number = [&](std::size_t n) { return page.edition.tongue->integer(static_cast<std::int64_t>(n)); };
  Object view;
  view.set("name", cell_view(page, row.name));
  view.set("gaps", number(row.tally.gaps.size()));
  view.set("last",
           row.tally.gaps.empty() ? templates::Value() : templates::Value(cell_view(page, date_cell(page, row.tally.last.to_text()))));
  view.set("offers", number(row.tally.offers.size()));
  return view;
}

// The capability without a parent above `capability`, or itself.
RecordIndex area_of(const model::Graph& graph, RecordIndex capability) {
  // A circle of parents is an error of the content; the count only keeps a broken tree from holding up the page.
  for (std::size_t step = 0; step < graph.records.size(); ++step) {
    const auto parent = graph.find("capabilities", graph.record(capability).value.string_at("parent"));
    if (!parent) break;
    capability = *parent;
  }
  return capability;
}

void add_offers(const model::Graph& graph, std::map<RecordIndex, Tally>& areas) {
  for (const model::Record& offer : graph.of("offers")) {
    for (const json::Value& name : offer.value.items_at("capabilities")) {
      const auto capability = graph.find("capabilities", name.text());
      if (!capability) continue;
      Tally& tally = areas[area_of(graph, *capability)];
      tally.offers.insert(graph.index_of(offer));
      for (const json::Value& provider : offer.value.items_at("providers")) {
        if (const auto actor = graph.find("actors", provider.text())) tally.providers.insert(*actor);
      }
    }
  }
}

List provider_views(const Page& page, const std::set<RecordIndex>& providers) {
  std::map<std::pair<std::string, RecordIndex>, Cell> sorted;
  for (const RecordIndex provider : providers) {
    Cell cell = record_cell(page, page.site.graph.record(provider));
    std::string key = page.edition.tongue->sort_key(cell.text);
    sorted.emplace(std::pair(std::move(key), provider), std::move(cell));
  }
  List views;
  for (const auto& [key, cell] : sorted) views.emplace_back(cell_view(page, cell));
  return views;
}

// A few providers are named at once; many are counted, and named when they are asked for.
void set_providers(const Page& page, const std::set<RecordIndex>& providers, Object& row) {
  constexpr std::size_t kFew = 3;
  List views = provider_views(page, providers);
  if (providers.size() <= kFew) {
    row.set("providers", std::move(views)).set("many", templates::Value());
    return;
  }
  Object many;
  many.set("count", page.word("home.providers", {{"n", static_cast<std::int64_t>(providers.size())}}));
  many.set("providers", std::move(views));
  row.set("providers", List()).set("many", std::move(many));
}

}  // namespace

List mission_rows(const Page& page) {
  std::map<std::optional<RecordIndex>, Tally> tallies;
  for (const model::GapCell& cell : page.site.facts.matrices.gaps) tallies[cell.mission].add(cell);
  std::vector<Named> rows;
  for (auto& [mission, tally] : tallies) {
    if (mission) rows.push_back(named(page, short_cell(page, page.site.graph.record(*mission)), std::move(tally)));
  }
  sort_rows(rows);
  if (const auto whole = tallies.find(std::nullopt); whole != tallies.end()) {
    rows.push_back(named(page, {page.word("matrix.system_wide"), {}, {}, {}, {}}, std::move(whole->second)));
  }
  List views;
  for (const Named& row : rows) views.emplace_back(row_view(page, row));
  return views;
}

List area_rows(const Page& page, std::size_t limit) {
  const model::Graph& graph = page.site.graph;
  std::map<RecordIndex, Tally> tallies;
  for (const model::GapCell& cell : page.site.facts.matrices.gaps) tallies[area_of(graph, cell.capability)].add(cell);
  add_offers(graph, tallies);
  std::vector<Named> rows;
  rows.reserve(tallies.size());
  for (auto& [area, tally] : tallies) rows.push_back(named(page, record_cell(page, graph.record(area)), std::move(tally)));
  sort_rows(rows);
  rows.resize(std::min(rows.size(), limit));
  List views;
  for (const Named& row : rows) {
    Object view = row_view(page, row);
    set_providers(page, row.tally.providers, view);
    view.set("none_offered", row.tally.offers.empty());
    views.emplace_back(std::move(view));
  }
  return views;
}

}  // namespace lacuna::compose

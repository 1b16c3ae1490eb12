#include "compose/pages/matches_page.hpp"

#include <algorithm>

#include "compose/facts_of.hpp"
#include "compose/pages/parts.hpp"
#include "compose/report/reason_line.hpp"

namespace lacuna::compose {
namespace {

using report::Line;
using templates::List;
using templates::Object;

bool is_live(std::string_view section) { return section == kUnmatchedLive || section == kIdleLive || section == kMatchedLive; }

// The day up to which the sources speak for it, and where they do.
void set_basis(const Page& page, model::RecordIndex index, Object& view) {
  const model::Record& record = page.site.graph.record(index);
  const model::Lease& lease = lease_of(page.site, index);
  const bool is_confirmed = lease.confirmed_on.has_value();
  Cell day;
  if (is_confirmed) day = date_cell(page, lease.confirmed_on->to_text());
  else if (lease.last_stated) day = date_cell(page, lease.last_stated->to_text());
  view.set("basis", page.word(is_confirmed ? "matches.confirmed" : "matches.last_stated"));
  view.set("day", optional_cell(page, day));
  view.set("sources", cell_views(page, source_cells(page, record.value.items_at("sources"))));
}

std::span<const model::Suggestion> suggestions_of_need(const model::MatchSet& set, model::RecordIndex need) {
  const auto low =
      std::partition_point(set.suggestions.begin(), set.suggestions.end(), [&](const model::Suggestion& one) { return one.need < need; });
  const auto high = std::partition_point(low, set.suggestions.end(), [&](const model::Suggestion& one) { return one.need == need; });
  return {low, high};
}

std::span<const model::Match> listed(const model::MatchSet& set, model::RecordIndex need) {
  const auto all = matches_of_need(set, need);
  return all.first(std::min(all.size(), kOffersListed));
}

List match_views(const Page& page, const model::MatchSet& set, model::RecordIndex need) {
  const auto suggested = suggestions_of_need(set, need);
  List views;
  for (const model::Match& match : listed(set, need)) {
    const model::Record& offer = page.site.graph.record(match.offer);
    const bool is_bilateral = std::any_of(suggested.begin(), suggested.end(), [&](const model::Suggestion& one) {
      return one.form == model::SuggestionForm::bilateral && one.offer == match.offer;
    });
    Object view;
    view.set("title", cell_view(page, record_cell(page, offer)));
    view.set("providers", cell_views(page, named_cells(page, offer.value, "providers", "actors")));
    view.set("score", page.word("matches.score", {{"score", std::int64_t{match.score}}}));
    view.set("bilateral", is_bilateral);
    view.set("reasons", reason_views(page, match));
    views.emplace_back(std::move(view));
  }
  return views;
}

// The providers of one offer support those who bring the unit of another, with the Secretariat between them (letter of
// 15 December 2017, paras. 25, 27).
List party_views(const Page& page, const model::MatchSet& set, model::RecordIndex need) {
  const model::Graph& graph = page.site.graph;
  List views;
  for (const model::Suggestion& one : suggestions_of_need(set, need)) {
    if (one.form != model::SuggestionForm::three_party || !one.unit) continue;
    const Line line = report::fill(page.word("matches.three_party", {{"offer", report::kFirst}, {"unit", report::kSecond}}),
                                   {report::title_line(page, graph.record(one.offer)), report::title_line(page, graph.record(*one.unit))});
    views.emplace_back(Object().set("pieces", piece_views(page, line)));
  }
  return views;
}

// How many more offers fit than are shown; empty for none.
templates::Value more_text(const Page& page, const model::MatchSet& set, model::RecordIndex need) {
  const auto count = std::partition_point(set.needs.begin(), set.needs.end(), [&](const model::NeedCount& one) { return one.need < need; });
  const std::size_t shown = listed(set, need).size();
  if (count == set.needs.end() || count->need != need || count->offers <= shown) return {};
  return page.word("matches.more", {{"n", static_cast<std::int64_t>(count->offers - shown)}});
}

Object entry_view(const Page& page, const OutlineRow& row) {
  const model::Graph& graph = page.site.graph;
  const model::Record& record = graph.record(row.record);
  const model::MatchSet& set = is_live(row.section) ? page.site.facts.matching.live : page.site.facts.matching.historical;
  const bool is_offer = graph.collection_of(record).name == "offers";
  Object view;
  view.set("id", page.site.outlines.matches.anchor(graph, row.record));
  view.set("title", cell_view(page, record_cell(page, record)));
  view.set("providers", is_offer ? cell_views(page, named_cells(page, record.value, "providers", "actors")) : List());
  set_basis(page, row.record, view);
  view.set("matches", optional_items(match_views(page, set, row.record)));
  view.set("more", more_text(page, set, row.record));
  view.set("parties", optional_items(party_views(page, set, row.record)));
  return view;
}

}  // namespace

std::span<const model::Match> matches_of_need(const model::MatchSet& set, model::RecordIndex need) {
  const auto low = std::partition_point(set.matches.begin(), set.matches.end(), [&](const model::Match& one) { return one.need < need; });
  const auto high = std::partition_point(low, set.matches.end(), [&](const model::Match& one) { return one.need == need; });
  return {low, high};
}

std::span<const std::uint32_t> matches_of_offer(const model::MatchSet& set, model::RecordIndex offer) {
  const auto low = std::partition_point(set.by_offer.begin(), set.by_offer.end(),
                                        [&](std::uint32_t position) { return set.matches[position].offer < offer; });
  const auto high =
      std::partition_point(low, set.by_offer.end(), [&](std::uint32_t position) { return set.matches[position].offer == offer; });
  return {low, high};
}

List reason_views(const Page& page, const model::Match& match) {
  List views;
  for (const model::Reason& reason : model::reasons_of(match)) {
    views.emplace_back(Object().set("pieces", piece_views(page, report::reason_line(page, reason))));
  }
  return views;
}

Object matches_view(const Page& page, std::size_t number) {
  const Outline& outline = page.site.outlines.matches;
  Object view = listing_view(page, outline, number);
  view.set("json_url", page.to("data/matches.json"));
  view.set("sections", section_views(page, outline, number, [&](const OutlineRow& row) { return entry_view(page, row); }));
  return view;
}

}  // namespace lacuna::compose

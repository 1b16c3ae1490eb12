#include "compose/pages/computed_sections.hpp"

#include <algorithm>

#include "compose/charts.hpp"
#include "compose/facts_of.hpp"
#include "compose/pages/confirm_page.hpp"
#include "compose/pages/figures_page.hpp"
#include "compose/pages/ledger_page.hpp"
#include "compose/pages/matches_page.hpp"
#include "compose/pages/parts.hpp"
#include "compose/pages/threads_page.hpp"
#include "compose/report/reason_line.hpp"

namespace lacuna::compose {
namespace {

using model::RecordIndex;
using templates::List;
using templates::Object;

// Matches shown on a record's own page: all that are kept of a need.
constexpr std::size_t kMatchesShown = 20;

Object entry(const Page& page, const Cells& lead, const std::vector<std::string>& texts) {
  List views;
  for (const std::string& text : texts) {
    if (!text.empty()) views.emplace_back(cell_view(page, {text, {}, {}, {}, {}}));
  }
  Object view;
  view.set("lead", cell_views(page, lead));
  view.set("texts", std::move(views));
  view.set("rows", List());
  view.set("citations", List());
  return view;
}

Object section(const Page& page, std::string_view name, const std::string& about, List entries) {
  Object view;
  view.set("heading", page.word("computed." + std::string(name)));
  view.set("id", "computed-" + std::string(name));
  view.set("dated", false);
  view.set("about", page.word("words.computed_note") + (about.empty() ? "" : " ") + about);
  view.set("chart", templates::Value());
  view.set("entries", std::move(entries));
  return view;
}

// Words that lead to the record's entry in a list, where it has one.
Cell leading(const Page& page, std::string words, const Outline& outline, RecordIndex record) {
  return {std::move(words), outline.place_of(page.site.graph, page.language(), record).value_or(Path()), {}, {}, {}};
}

std::string reasons_text(const Page& page, const model::Match& match) {
  std::vector<report::Line> lines;
  for (const model::Reason& reason : model::reasons_of(match)) lines.push_back(report::reason_line(page, reason));
  return report::plain(report::join(lines, page.word("report.space")));
}

Object thread_section(const Page& page, const model::Thread& thread) {
  const std::string span = thread_span(page, thread);
  const std::string counts = page.word("computed.thread.counts", {{"statements", static_cast<std::int64_t>(thread.statements.size())},
                                                                  {"documents", static_cast<std::int64_t>(thread.documents.size())},
                                                                  {"related", static_cast<std::int64_t>(thread.related.size())}});
  const Cell lead = leading(page, span.empty() ? page.word("threads.section.only-related") : span, page.site.outlines.threads, thread.gap);
  Object view = section(page, "thread", {}, {entry(page, {lead}, {counts})});
  if (const auto chart = thread_chart(page, thread)) view.set("chart", *chart);
  return view;
}

Object ledger_section(const Page& page, const model::LedgerEntry& found) {
  const std::string state(model::word_of(model::kLedgerStates, found.state));
  const Cell lead = leading(page, page.word("ledger." + state), page.site.outlines.ledger, found.record);
  return section(page, "ledger", {}, {entry(page, {lead}, {page.word("ledger.section." + state + ".about"), ledger_note(page, found)})});
}

Object lease_section(const Page& page, const model::Lease& lease) {
  Object only = entry(page, {{page.word("lease." + std::string(model::word_of(model::kLeaseStates, lease.state))), {}, {}, {}, {}}}, {});
  List rows;
  for (const auto& [label, date] : lease_days(lease)) {
    rows.emplace_back(Object().set("label", page.word(label)).set("cells", cell_views(page, {date_cell(page, date)})));
  }
  only.set("rows", std::move(rows));
  return section(page, "lease", {}, {std::move(only)});
}

// The other side of a match, its score and why.
Object match_entry(const Page& page, const model::Match& match, RecordIndex other) {
  Cell score;
  score.text = page.word("matches.score", {{"score", std::int64_t{match.score}}});
  return entry(page, {record_cell(page, page.site.graph.record(other)), score}, {reasons_text(page, match)});
}

// What fits `record` in a set that has it; nothing for a set that has it not.
templates::Value match_section(const Page& page, const model::MatchSet& set, RecordIndex record, bool is_live) {
  List entries;
  std::size_t found = 0;
  const auto add = [&](const model::Match& match, RecordIndex other) {
    if (++found <= kMatchesShown) entries.emplace_back(match_entry(page, match, other));
  };
  for (const model::Match& match : matches_of_need(set, record)) add(match, match.offer);
  for (const std::uint32_t position : matches_of_offer(set, record)) add(set.matches[position], set.matches[position].need);
  const Outline& outline = page.site.outlines.matches;
  const bool is_alone = std::binary_search(set.unmatched.begin(), set.unmatched.end(), record) ||
                        std::binary_search(set.idle.begin(), set.idle.end(), record);
  if (is_alone) entries.emplace_back(entry(page, {leading(page, page.word("computed.matches.none"), outline, record)}, {}));
  if (found > kMatchesShown)
    entries.emplace_back(entry(
        page,
        {leading(page, page.word("computed.matches.more", {{"n", static_cast<std::int64_t>(found - kMatchesShown)}}), outline, record)},
        {}));
  if (entries.empty()) return {};
  return section(page, "matches", page.word(is_live ? "matches.section.matched-live.about" : "matches.section.matched-historical.about"),
                 std::move(entries));
}

// Nothing for a record without points.
templates::Value figure_section(const Page& page, RecordIndex record) {
  const std::vector<model::Figure>& all = page.site.facts.figures.series;
  const auto found = std::partition_point(all.begin(), all.end(), [&](const model::Figure& one) { return one.indicator < record; });
  if (found == all.end() || found->indicator != record) return {};
  const auto chart = figure_chart(page, *found);
  const std::vector<std::string> conflicts = conflict_texts(page, *found);
  if (!chart && conflicts.empty()) return {};
  List entries;
  for (const std::string& text : conflicts) entries.emplace_back(entry(page, {{text, {}, {}, {}, {}}}, {}));
  Object view = section(page, "figure", {}, std::move(entries));
  if (chart) view.set("chart", *chart);
  return view;
}

templates::Value confirm_section(const Page& page, RecordIndex actor) {
  const auto& all = page.site.facts.to_confirm;
  const auto asked = std::partition_point(all.begin(), all.end(), [&](const model::ToConfirm& one) { return one.actor < actor; });
  if (asked == all.end() || asked->actor != actor) return {};
  const std::string count = page.word("computed.confirm.count", {{"n", static_cast<std::int64_t>(asked->records.size())}});
  return section(page, "confirm", {}, {entry(page, {leading(page, count, page.site.outlines.confirm, actor)}, {})});
}

}  // namespace

List computed_section_views(const Page& page, const model::Record& record) {
  const RecordIndex index = page.site.graph.index_of(record);
  const model::Matching& matching = page.site.facts.matching;
  List views;
  const auto add = [&](templates::Value view) {
    if (view.truthy()) views.push_back(std::move(view));
  };
  if (has_thread(page.site, index)) add(thread_section(page, thread_of(page.site, index)));
  if (has_ledger_entry(page.site, index)) add(ledger_section(page, ledger_of(page.site, index)));
  add(match_section(page, matching.live, index, true));
  add(match_section(page, matching.historical, index, false));
  if (has_lease(page.site, index)) add(lease_section(page, lease_of(page.site, index)));
  add(figure_section(page, index));
  add(confirm_section(page, index));
  return views;
}

}  // namespace lacuna::compose

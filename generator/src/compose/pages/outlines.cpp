#include "compose/pages/outlines.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "compose/pages/tally.hpp"

namespace lacuna::compose {
namespace {

using Rows = std::vector<OutlineRow>;

// Lines that a piece of each kind takes, as measured on built pages.
constexpr std::size_t kLinesOfEntry = 2;
constexpr std::size_t kLinesOfEvidence = 2;
constexpr std::size_t kLinesOfMention = 2;
constexpr std::size_t kLinesOfMatch = 4;

template <class T, class Less>
std::vector<const T*> sorted(const std::vector<T>& facts, Less less) {
  std::vector<const T*> order;
  order.reserve(facts.size());
  for (const T& fact : facts) order.push_back(&fact);
  std::sort(order.begin(), order.end(), [&](const T* left, const T* right) { return less(*left, *right); });
  return order;
}

Outline ledger_outline(const model::Graph& graph, const model::Facts& facts) {
  const auto key = [](const model::LedgerEntry& entry) {
    return std::tuple(entry.state, entry.closes_on.value_or(entry.opens_on.value_or(entry.made_on)), entry.made_on, entry.record);
  };
  Rows rows;
  for (const model::LedgerEntry* entry : sorted(facts.ledger, [&](const auto&left, const auto&right) { return key(left) < key(right); })) {
    const std::size_t evidence = graph.record(entry->record).value.items_at("evidence").size();
    rows.push_back({model::word_of(model::kLedgerStates, entry->state), entry->record, kLinesOfEntry + kLinesOfEvidence * evidence});
  }
  return {"ledger", "commitments", std::move(rows)};
}

std::string_view section_of(const model::Thread& thread) {
  if (thread.statements.empty()) return kOnlyRelated;
  return thread.statements.size() == 1 ? kStatedOnce : kRestated;
}

std::size_t lines_of(const model::Thread& thread) {
  const std::size_t mentions = thread.statements.size() + thread.related.size() + thread.changes.size();
  return kLinesOfEntry + kLinesOfMention * mentions + thread.recommendations.size() + thread.commitments.size();
}

Outline thread_outline(const model::Facts& facts) {
  const auto rank = [](const model::Thread& thread) { return thread.statements.empty() ? 2 : thread.statements.size() == 1 ? 1 : 0; };
  const auto key = [&](const model::Thread& thread) { return std::tuple(rank(thread), -thread.days, thread.first_stated, thread.gap); };
  Rows rows;
  for (const model::Thread* thread : sorted(facts.threads, [&](const auto&left, const auto&right) { return key(left) < key(right); })) {
    rows.push_back({section_of(*thread), thread->gap, lines_of(*thread)});
  }
  return {"threads", "gaps", std::move(rows)};
}

void add_alone(Rows& rows, std::string_view section, const std::vector<model::RecordIndex>& records) {
  for (const model::RecordIndex record : records) rows.push_back({section, record, 1});
}

// One row a need, with everything that fits it; the matches stand by need.
void add_matched(Rows& rows, std::string_view section, const model::MatchSet& set) {
  for (const model::Match& match : set.matches) {
    if (rows.empty() || rows.back().section != section || rows.back().record != match.need)
      rows.push_back({section, match.need, kLinesOfEntry});
    rows.back().lines = std::min(rows.back().lines + kLinesOfMatch, kLinesOfEntry + kOffersListed * kLinesOfMatch);
  }
}

Outline match_outline(const model::Facts& facts) {
  const model::Matching& matching = facts.matching;
  Rows rows;
  add_alone(rows, kUnmatchedLive, matching.live.unmatched);
  add_alone(rows, kIdleLive, matching.live.idle);
  add_alone(rows, kUnmatchedHistorical, matching.historical.unmatched);
  add_alone(rows, kIdleHistorical, matching.historical.idle);
  add_matched(rows, kMatchedLive, matching.live);
  add_matched(rows, kMatchedHistorical, matching.historical);
  return {"matches", "gaps", std::move(rows)};
}

Outline matrix_outline(const model::Graph& graph, const model::Facts& facts) {
  Rows rows;
  for (const auto& [section, tally] :
       {std::pair(kGapMatrix, gap_tally(graph, facts)), std::pair(kOfferMatrix, offer_tally(graph, facts))}) {
    for (const model::RecordIndex capability : tally.rows()) {
      rows.push_back({section, capability, kLinesOfEntry + tally.of_row(capability).size() + tally.without_offer(capability).size()});
    }
  }
  return {"matrix", "capabilities", std::move(rows), Outline::Breaks::at_sections};
}

Outline overlap_outline(const model::Facts& facts) {
  const model::Overlaps& all = facts.overlaps;
  Rows rows;
  for (std::size_t i = 0; i < all.overlaps.size(); ++i) {
    rows.push_back(
        {kOverlaps, all.overlaps[i].capability, kLinesOfEntry + all.overlaps[i].offers.size() + all.overlaps[i].providers.size(), i});
  }
  for (std::size_t i = 0; i < all.advantages.size(); ++i) {
    const model::Advantage& one = all.advantages[i];
    rows.push_back({kAdvantages, one.capability, kLinesOfEntry + one.providers.size() + one.offers.size() + one.partnerships.size(), i});
  }
  add_alone(rows, kWithoutSustainment, all.equipment_without_sustainment);
  const std::array<const std::vector<model::RecordIndex>*, 3> lasting = {&all.sustained, &all.one_off, &all.mixed};
  for (std::size_t i = 0; i < lasting.size(); ++i) add_alone(rows, model::kSustained[i], *lasting[i]);
  add_alone(rows, kUnsaid, all.unsaid);
  return {"overlaps", "capabilities", std::move(rows)};
}

// Gaps that are open and not confirmed, of which the sources name nobody who stated them.
std::vector<model::RecordIndex> nobody_to_ask(const model::Facts& facts) {
  std::set<model::RecordIndex> settled;
  for (const model::ToConfirm& row : facts.to_confirm) settled.insert(row.records.begin(), row.records.end());
  for (const model::Lease& lease : facts.leases) {
    if (lease.is_live()) settled.insert(lease.record);
  }
  std::vector<model::RecordIndex> found;
  for (const model::Thread& thread : facts.threads) {
    const bool is_closed = thread.state == model::GapStatus::filled || thread.state == model::GapStatus::withdrawn;
    if (!is_closed && settled.count(thread.gap) == 0) found.push_back(thread.gap);
  }
  return found;
}

Outline confirm_outline(const model::Facts& facts) {
  Rows rows;
  for (const model::ToConfirm& row : facts.to_confirm) {
    for (std::size_t first = 0; first < row.records.size(); first += kRecordsPerLetter) {
      const std::size_t here = std::min(kRecordsPerLetter, row.records.size() - first);
      rows.push_back({kAsked, row.actor, kLinesOfEntry * (2 + here), first / kRecordsPerLetter, first > 0});
    }
  }
  add_alone(rows, kNobodyToAsk, nobody_to_ask(facts));
  for (const model::Lease& lease : facts.leases) {
    if (lease.is_live()) rows.push_back({kConfirmed, lease.record, 1});
  }
  return {"confirm", "actors", std::move(rows)};
}

}  // namespace

Outlines make_outlines(const model::Graph& graph, const model::Facts& facts) {
  return {ledger_outline(graph, facts), thread_outline(facts),  match_outline(facts),
          matrix_outline(graph, facts), overlap_outline(facts), confirm_outline(facts)};
}

}  // namespace lacuna::compose

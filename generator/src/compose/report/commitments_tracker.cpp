#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>

#include "compose/facts_of.hpp"
#include "compose/report/annexes.hpp"
#include "compose/report/commitment_lines.hpp"
#include "compose/report/kinds.hpp"
#include "compose/report/record_lines.hpp"
#include "compose/report/speaker.hpp"

namespace lacuna::compose::report {
namespace {

using Indices = std::vector<model::RecordIndex>;
using model::LedgerState;

// Chapters in the order in which a reader asks: what should have happened, what is coming, what is settled, what is
// open-ended.
struct Group {
  std::string_view key;
  std::vector<LedgerState> states;
  std::optional<LedgerState> named;  // the one that the heading names, where it names one
};
const std::array<Group, 4>& groups() {
  static const std::array<Group, 4> kGroups = {{
      {"report.tracker.past", {LedgerState::no_evidence, LedgerState::not_done}, LedgerState::no_evidence},
      {"report.tracker.coming", {LedgerState::window_open, LedgerState::not_yet_due}, std::nullopt},
      {"report.tracker.settled", {LedgerState::done, LedgerState::partly, LedgerState::superseded, LedgerState::withdrawn}, std::nullopt},
      {"report.tracker.undated", {LedgerState::undated}, LedgerState::undated},
  }};
  return kGroups;
}

// Commitments, and the offers that are pledges, as in the ledger of the site.
Indices in_ledger(const Site& site, const Scope& scope) {
  Indices found = scope.of("commitments");
  const Indices offers = scope.of("offers");
  std::copy_if(offers.begin(), offers.end(), std::back_inserter(found),
               [&](model::RecordIndex offer) { return has_ledger_entry(site, offer); });
  return found;
}

class CommitmentsTracker {
 public:
  CommitmentsTracker(Draft& draft, const Order& order) : draft_(draft), commitments_(in_ledger(draft.page().site, order.scope)) {}

  void write() {
    const std::string as_of = draft_.page().edition.tongue->date(draft_.page().site.settings.as_of);
    draft_.opening(words(draft_.word("report.summary")));
    draft_.plain(words(draft_.word("report.tracker.count", {{"n", static_cast<std::int64_t>(commitments_.size())}, {"date", as_of}})));
    write_counts();
    draft_.chapter(words(draft_.word("report.reading")));
    draft_.paragraph(words(draft_.word("report.tracker.reading")));
    draft_.paragraph(words(draft_.word("report.tracker.reading.evidence")));
    draft_.paragraph(words(draft_.word("report.reading.as_of", {{"date", as_of}})));
    for (const Group& group : groups()) write_group(group);
    write_by_due();
    write_by_holder();
    write_sources_annex(draft_);
  }

 private:
  [[nodiscard]] const model::Record& record(model::RecordIndex index) const { return draft_.graph().record(index); }
  [[nodiscard]] const model::LedgerEntry& entry(model::RecordIndex index) const { return ledger_of(draft_.page().site, index); }

  void write_counts() {
    Table table;
    table.caption = words(draft_.word("report.tracker.counts"));
    table.heads = {draft_.word("report.head.state"), draft_.word("report.head.number")};
    for (std::size_t i = 0; i < model::kLedgerStates.size(); ++i) {
      const auto state = static_cast<LedgerState>(i);
      const auto count =
          std::count_if(commitments_.begin(), commitments_.end(), [&](model::RecordIndex index) { return entry(index).state == state; });
      if (count == 0) continue;
      table.rows.push_back({words(draft_.word("report.ledger." + std::string(model::kLedgerStates[i]))),
                            words(draft_.page().edition.tongue->integer(count))});
    }
    draft_.table(table);
  }

  [[nodiscard]] Indices in_states(const std::vector<LedgerState>& states) const {
    Indices found;
    for (const LedgerState state : states) {
      for (const model::RecordIndex index : commitments_) {
        if (entry(index).state == state) found.push_back(index);
      }
    }
    return found;
  }

  void write_group(const Group& group) {
    const Indices here = in_states(group.states);
    draft_.chapter(words(draft_.word(group.key)));
    draft_.paragraph(words(draft_.word(std::string(group.key) + ".lead", {{"n", static_cast<std::int64_t>(here.size())}})));
    for (const model::RecordIndex index : here) {
      numbers_[index] = draft_.paragraph(group.named ? commitment_paragraph_below(draft_, record(index), *group.named)
                                                     : commitment_paragraph(draft_, record(index)));
    }
  }

  [[nodiscard]] Line reference(model::RecordIndex index) const {
    const std::string& id = numbers_.at(index);
    return to_place(id, Draft::number_of(id));
  }

  void write_by_due() {
    Indices dated;
    std::copy_if(commitments_.begin(), commitments_.end(), std::back_inserter(dated),
                 [&](model::RecordIndex index) { return entry(index).closes_on.has_value(); });
    std::sort(dated.begin(), dated.end(), [&](model::RecordIndex left, model::RecordIndex right) {
      return std::tuple(*entry(left).closes_on, left) < std::tuple(*entry(right).closes_on, right);
    });
    if (dated.empty()) return;
    draft_.annex(words(draft_.word("report.tracker.by_due")));
    Table table;
    table.is_wide = true;
    table.caption = words(draft_.word("report.tracker.by_due.caption"));
    for (const char* key :
         {"collection.commitments.one", "report.head.paragraph", "field.holders", "field.made_on", "field.due", "report.head.state"}) {
      table.heads.push_back(draft_.word(key));
    }
    for (const model::RecordIndex index : dated) {
      table.rows.push_back({title_line(draft_.page(), record(index)), reference(index),
                            names_line(draft_.page(), record(index).value, holders_field(draft_.graph(), record(index)), "actors"),
                            words(draft_.page().edition.tongue->date(entry(index).made_on)), due_line(draft_.page(), record(index)),
                            state_line(draft_.page(), entry(index))});
    }
    draft_.table(table);
  }

  void write_by_holder() {
    std::map<model::RecordIndex, Indices> by_holder;
    for (const model::RecordIndex index : commitments_) {
      for (const model::RecordIndex holder :
           references(draft_.graph(), record(index).value, holders_field(draft_.graph(), record(index)), "actors"))
        by_holder[holder].push_back(index);
    }
    if (by_holder.empty()) return;
    Indices holders;
    for (const auto& [holder, below] : by_holder) holders.push_back(holder);
    draft_.annex(words(draft_.word("report.tracker.by_holder")));
    Table table;
    table.caption = words(draft_.word("report.tracker.by_holder.caption"));
    table.heads = {draft_.word("field.holders"), draft_.word("report.head.paragraphs")};
    for (const model::RecordIndex holder : in_order_of_titles(draft_.page(), holders)) {
      Indices below = by_holder[holder];
      std::sort(below.begin(), below.end(), [&](model::RecordIndex left, model::RecordIndex right) {
        return std::stoul(std::string(Draft::number_of(numbers_.at(left)))) < std::stoul(std::string(Draft::number_of(numbers_.at(right))));
      });
      std::vector<Line> places;
      for (const model::RecordIndex index : below) places.push_back(reference(index));
      table.rows.push_back({title_line(draft_.page(), record(holder)), join(places, draft_.word("list.comma"))});
    }
    draft_.table(table);
  }

  Draft& draft_;
  Indices commitments_;
  std::map<model::RecordIndex, std::string> numbers_;  // id of the paragraph of each commitment
};

}  // namespace

void write_commitments_tracker(Draft& draft, const Order& order) { CommitmentsTracker(draft, order).write(); }

}  // namespace lacuna::compose::report

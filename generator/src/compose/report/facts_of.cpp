#include "compose/report/facts_of.hpp"

#include <algorithm>

namespace lacuna::compose::report {
namespace {

// The entry of `sorted` about `record`, or an empty one.
template <class T>
const T& entry_of(const std::vector<T>& sorted, model::RecordIndex record, model::RecordIndex T::* key) {
  static const T kNone{};
  const auto found = std::partition_point(sorted.begin(), sorted.end(), [&](const T& entry) { return entry.*key < record; });
  return found == sorted.end() || (*found).*key != record ? kNone : *found;
}

}  // namespace

const model::Thread& thread_of(const Site& site, model::RecordIndex gap) {
  return entry_of(site.facts.threads, gap, &model::Thread::gap);
}

const model::QuestionState& standing_of(const Site& site, model::RecordIndex question) {
  return entry_of(site.facts.questions, question, &model::QuestionState::question);
}

const model::LedgerEntry& ledger_of(const Site& site, model::RecordIndex commitment) {
  // Pledges follow the commitments, each part by id.
  static const model::LedgerEntry kNone{};
  const auto& ledger = site.facts.ledger;
  const auto found = std::find_if(ledger.begin(), ledger.end(), [&](const model::LedgerEntry& entry) { return entry.record == commitment; });
  return found == ledger.end() ? kNone : *found;
}

}  // namespace lacuna::compose::report

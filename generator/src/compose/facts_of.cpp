#include "compose/facts_of.hpp"

#include <algorithm>

namespace lacuna::compose {
namespace {

// The entry of `sorted` about `record`, or nullptr. Facts about two collections stand in the order of the records too.
template <class T>
const T* find_entry(const std::vector<T>& sorted, model::RecordIndex record, model::RecordIndex T::*key) {
  const auto found = std::partition_point(sorted.begin(), sorted.end(), [&](const T& entry) { return entry.*key < record; });
  return found == sorted.end() || (*found).*key != record ? nullptr : &*found;
}

template <class T>
const T& entry_of(const std::vector<T>& sorted, model::RecordIndex record, model::RecordIndex T::*key) {
  static const T kNone{};
  const T* found = find_entry(sorted, record, key);
  return found == nullptr ? kNone : *found;
}

}  // namespace

const model::Thread& thread_of(const Site& site, model::RecordIndex gap) { return entry_of(site.facts.threads, gap, &model::Thread::gap); }
std::vector<const model::Thread*> longest_threads_of(const Site& site, std::size_t most) {
  std::vector<const model::Thread*> threads;
  for (const model::Thread& thread : site.facts.threads) {
    if (thread.days > 0) threads.push_back(&thread);
  }
  std::stable_sort(threads.begin(), threads.end(),
                   [](const model::Thread* left, const model::Thread* right) { return left->days > right->days; });
  threads.resize(std::min(threads.size(), most));
  return threads;
}
const model::QuestionState& standing_of(const Site& site, model::RecordIndex question) {
  return entry_of(site.facts.questions, question, &model::QuestionState::question);
}
const model::LedgerEntry& ledger_of(const Site& site, model::RecordIndex commitment) {
  return entry_of(site.facts.ledger, commitment, &model::LedgerEntry::record);
}
const model::Lease& lease_of(const Site& site, model::RecordIndex record) {
  return entry_of(site.facts.leases, record, &model::Lease::record);
}

bool has_thread(const Site& site, model::RecordIndex record) {
  return find_entry(site.facts.threads, record, &model::Thread::gap) != nullptr;
}
bool has_ledger_entry(const Site& site, model::RecordIndex record) {
  return find_entry(site.facts.ledger, record, &model::LedgerEntry::record) != nullptr;
}
bool has_lease(const Site& site, model::RecordIndex record) {
  return find_entry(site.facts.leases, record, &model::Lease::record) != nullptr;
}

}  // namespace lacuna::compose

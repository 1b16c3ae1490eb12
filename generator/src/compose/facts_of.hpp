// compose/facts_of.hpp: what was computed about one record. Knows no page and no report.
#pragma once
#include "compose/site.hpp"

namespace lacuna::compose {

/// The mentions of a gap; none for a record that is no gap. O(log gaps).
[[nodiscard]] const model::Thread& thread_of(const Site& site, model::RecordIndex gap);
/// The threads that last more than a day, the longest first, then by gap; `most` at most.
[[nodiscard]] std::vector<const model::Thread*> longest_threads_of(const Site& site, std::size_t most);
/// How far a question is answered; open for a record that is no question.
[[nodiscard]] const model::QuestionState& standing_of(const Site& site, model::RecordIndex question);
/// The state of a commitment or pledge; undated for a record that is neither.
[[nodiscard]] const model::LedgerEntry& ledger_of(const Site& site, model::RecordIndex commitment);
/// The lease of a gap or offer; never confirmed for a record that is neither.
[[nodiscard]] const model::Lease& lease_of(const Site& site, model::RecordIndex record);

/// True if there is a thread, an entry of the ledger, a lease for the record. O(log records).
[[nodiscard]] bool has_thread(const Site& site, model::RecordIndex record);
[[nodiscard]] bool has_ledger_entry(const Site& site, model::RecordIndex record);
[[nodiscard]] bool has_lease(const Site& site, model::RecordIndex record);

}  // namespace lacuna::compose

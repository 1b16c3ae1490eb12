// compose/report/facts_of.hpp: what was computed about one record. Knows no report.
#pragma once
#include "compose/site.hpp"

namespace lacuna::compose::report {

/// The mentions of a gap; none for a record that is no gap. O(log gaps).
[[nodiscard]] const model::Thread& thread_of(const Site& site, model::RecordIndex gap);
/// How far a question is answered; open for a record that is no question.
[[nodiscard]] const model::QuestionState& standing_of(const Site& site, model::RecordIndex question);
/// The state of a commitment; undated for a record that is none.
[[nodiscard]] const model::LedgerEntry& ledger_of(const Site& site, model::RecordIndex commitment);

}  // namespace lacuna::compose::report

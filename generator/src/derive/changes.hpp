// derive/changes.hpp: what became of the records between two releases, or two days. Knows no page.
#pragma once
#include <vector>

#include "base/date.hpp"
#include "model/change.hpp"
#include "model/graph.hpp"
#include "model/release.hpp"

namespace lacuna::derive {

/// What differs from `from` to `to`: every record that does, once, by name.
///
/// Rule    A list that is regularly revised has to show what was revised (report of 2010, para. 19(b); S/2019/1002, para.
///         19, quarterly requirements). Names follow one another as `succession` has it; what it does not explain was added
///         or removed, and of a removal the tombstone of the later release tells why. A gap in both is withdrawn, filled,
///         partly_filled or restated if such an entry of its history differs, the first of these that does; other records
///         that differ are changed.
///         Exchanging the releases exchanges added and removed, merged and split, name and former name of what was renamed,
///         and before and after of each field; but for the reasons, nothing else.
/// Cost    O(records · log records) and the comparison of those whose digests differ.
[[nodiscard]] std::vector<model::Change> changes(const model::Release& from, const model::Release& to);

/// What the records' own histories say happened after `from` and up to `to`: entries of gaps and recommendations, and
/// evidence of commitments, the first day of whose date is in that span; by date, then record, then position. Nothing if
/// `to` is before `from`.
[[nodiscard]] std::vector<model::HistoryChange> history_changes(const model::Graph& graph, base::Date from, base::Date to);

}  // namespace lacuna::derive

// derive/ledger.hpp: what became of what was undertaken. Computed on each build, never typed in. Knows no page.
#pragma once
#include <vector>

#include "base/date.hpp"
#include "model/graph.hpp"
#include "model/ledger.hpp"

namespace lacuna::derive {

/// The ledger on the day `as_of`: commitments, then offers whose form is a pledge, each by id.
///
/// Rule    The agenda of 2015 sets dates (A/70/357, paras. 36 to 129), and in 2018 Member States asked that pledges be
///         followed up (S/2019/1002, paras. 25, 27).
///         1. The last entry of the evidence dated up to `as_of` that is not `related` decides: done, partly, superseded,
///            withdrawn, not_done. Nothing else makes it not_done. Of entries with the same date the later in the record
///            is the last.
///         2. Without one, the window decides: from `earliest`, or else `made_on`, to `latest`. Before it not_yet_due, in
///            it window_open, after it no_evidence. With `earliest` alone the window stays open once it opened.
///         3. Without either day: undated.
///         A pledge among the offers has no window: superseded where its source says `replaced`, done where it says
///         running or ended, undated otherwise.
///         `last_heard` is the newest document dated after the window and up to `as_of`: what could have told.
/// Cost    O(commitments + evidence + offers + documents).
[[nodiscard]] std::vector<model::LedgerEntry> ledger(const model::Graph& graph, base::Date as_of);

}  // namespace lacuna::derive

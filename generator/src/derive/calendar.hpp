// derive/calendar.hpp: the days that somebody has to look out for. Knows no calendar format.
#pragma once
#include <vector>

#include "base/date.hpp"
#include "model/calendar.hpp"
#include "model/graph.hpp"
#include "model/release.hpp"

namespace lacuna::derive {

/// Entries on the day `as_of`, by first day, then uid.
///
/// Rule    Gaps of a mission are to be reviewed before its mandate ends (report of 2010, para. 19(a), (c)).
///           mandate_expiry  a day of `mandate_expiries`, past or to come       mandate-<mission>-<resolution>
///           meeting         from `date` to `end`                               meeting-<id>
///           due_window      from `earliest`, or else `made_on`, to `latest`    due-<id>
///           lease_end       from the first day it is due to the last it holds  lease-<collection>-<id>
///         What is of no collection known here, or has no such days, has no entry; nor has what does not exist on `as_of`.
///         A resolution is written in small letters and digits with single hyphens between them; of two mandates ended by
///         one resolution the later in the record has `-2` behind it, and so on. An entry keeps its uid when its days are
///         corrected, and its sequence says how often they were: the number of times they differ along `releases`, which are
///         by date, and from the last of them to this tree (RFC 5545, 3.8.7.4). A release that lacks the entry is passed over.
/// Cost    O(entries · releases · log entries).
[[nodiscard]] std::vector<model::CalendarDay> calendar(const model::Graph& graph, base::Date as_of,
                                                       const std::vector<model::Release>& releases);

}  // namespace lacuna::derive

// derive/threads.hpp: how long a gap has been spoken of. Knows no page.
#pragma once
#include <vector>

#include "base/date.hpp"
#include "model/graph.hpp"
#include "model/thread.hpp"

namespace lacuna::derive {

/// The thread of every gap that exists on `as_of`, by id.
///
/// Rule    The helicopters of 2010, still lacking in 2017, are the case (report of 2010, paras. 7, 19(d); letter of 15
///         December 2017, paras. 5, 6, 24). Entries stated and restated are statements; `related` ones are kept apart, for
///         they do not say that it is lacking; so are those that say it was partly filled, filled or withdrawn, the last
///         of which, unless a statement follows, is the state. `days` is from the first day that the first statement may
///         mean to the first that the last one may mean: never to `as_of`, of which the sources know nothing.
///         A recommendation belongs to the gap if it `addresses` it, or one names the other under `see_also`; a commitment
///         if it `follows` such a recommendation, or one of the two names the other under `see_also`. Their dates are the
///         first of the history, and `made_on`; `within` is from the first day of the first statement to the last of the
///         last.
/// Cost    O(entries + links · log gaps).
[[nodiscard]] std::vector<model::Thread> threads(const model::Graph& graph, base::Date as_of);

}  // namespace lacuna::derive

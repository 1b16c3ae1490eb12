// derive/matrices.hpp: where something is lacking, and where help meets it, as tables. Knows no page.
#pragma once

#include "base/date.hpp"
#include "model/graph.hpp"
#include "model/match.hpp"
#include "model/matrix.hpp"

namespace lacuna::derive {

/// Capability by mission, from the gaps that have a statement and are neither filled nor withdrawn (report of
/// 2010, para. 19(a), (d): gaps are reviewed mission by mission); and capability needed by capability offered, from the
/// matches of `set` that are kept.
///
/// Cost    O((gaps · missions + matches) · log).
[[nodiscard]] model::Matrices matrices(const model::Graph& graph, base::Date as_of, const model::MatchSet& set);

}  // namespace lacuna::derive

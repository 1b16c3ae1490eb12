// derive/matches.hpp: which offers fit which needs. Suggests; endorses, ranks and blames nobody. Knows no page.
#pragma once
#include <cstddef>

#include "base/date.hpp"
#include "model/graph.hpp"
#include "model/match.hpp"

namespace lacuna::derive {

/// Matches that are kept of one need; NeedCount says how many there are.
inline constexpr std::size_t kMatchesKept = 20;

/// Needs and offers matched on the day `as_of`, as `fit` has it.
///
/// Rule    Considered are gaps with a statement that are neither filled nor withdrawn, and offers that neither ended nor
///         were replaced. Those never confirmed are matched among themselves (`historical`: of their time, and so
///         labelled); those confirmed whose lease is current or due are matched among themselves (`live`), an offer whose
///         period ended before `as_of` being left out. What lapsed is in neither.
/// Shapes  As model::MatchSet says. Of each need the kMatchesKept best, by falling score, then by the offer's id.
///         Unmatched needs and idle offers are those without any match, kept or not.
/// Cost    O(needs · offers with a capability of kin and a resource that may serve): offers are kept by capability and
///         resources, and only such pairs are scored.
[[nodiscard]] model::Matching matches(const model::Graph& graph, base::Date as_of);

}  // namespace lacuna::derive

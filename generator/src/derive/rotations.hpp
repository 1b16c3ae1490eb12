// derive/rotations.hpp: whose turn it is in a multinational rotation. Knows no page.
#pragma once
#include <vector>

#include "base/date.hpp"
#include "model/graph.hpp"
#include "model/rotation.hpp"

namespace lacuna::derive {

/// Every partnership of the form `rotation` that exists on `as_of`, by id.
///
/// Rule    States take turns with what is scarce, as with the C-130 in Mali, so that it is always there (letter of 15
///         December 2017, para. 16; S/2019/1002, para. 53). A slot fills the quarters of the year from the first day of
///         its start to the last of its end; without an end, the quarter of its start alone, since no more is said. A
///         quarter in which no slot names an actor is open, between slots too.
/// Cost    O(slots + quarters).
[[nodiscard]] std::vector<model::Rotation> rotations(const model::Graph& graph, base::Date as_of);

}  // namespace lacuna::derive

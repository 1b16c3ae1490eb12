// derive/overlaps.hpp: where several help with the same thing, who helps with what, and what will not last. Knows no page.
#pragma once
#include "base/date.hpp"
#include "model/graph.hpp"
#include "model/overlap.hpp"

namespace lacuna::derive {

/// Overlaps and their kin among the offers that exist on `as_of` and neither ended nor were replaced.
///
/// Rule    Programmes lack coordination (S/2015/1039, training.4), and members might take on what they do best
///         (questions.3). An overlap is one capability, named by several offers, and one recipient that is a State or an
///         organization, or one region, named by the same offers, where at least two of them have no provider in common;
///         groups such as all contributors are no common recipient. `advantages` has, for each capability, the providers
///         of offers and those in the role of provider in partnerships. Equipment without sustainment is an offer that
///         equips (alone or with training) and of which no word on upkeep is recorded: equipment was given without spares
///         or skills (S/2019/1002, para. 62(g)).
/// Cost    O(offers · (capabilities · (recipients + regions)) · log) and the square of the offers in one overlap.
[[nodiscard]] model::Overlaps overlaps(const model::Graph& graph, base::Date as_of);

}  // namespace lacuna::derive

// compose/pages/narrow.hpp: what was computed, cut down to what concerns one record. Computes nothing anew.
#pragma once
#include "compose/site.hpp"

namespace lacuna::compose {

/// Everything in which the gap `gap` is the need.
[[nodiscard]] model::Matching matching_of_gap(const model::Matching& matching, model::RecordIndex gap);
/// Everything in which the need was stated or restated by `actor`, or the actor is a provider of the offer or the unit.
[[nodiscard]] model::Matching matching_of_actor(const Site& site, model::RecordIndex actor);

}  // namespace lacuna::compose

// derive/suggestions.hpp: who might come together over a need. Computed, never endorsed. Knows no score of its own.
#pragma once
#include <cstddef>
#include <vector>

#include "derive/surroundings.hpp"
#include "derive/views/need.hpp"
#include "derive/views/offer.hpp"
#include "model/match.hpp"

namespace lacuna::derive {

/// Suggestions of each form that are kept for one need.
inline constexpr std::size_t kSuggestionsKept = 3;

/// Bilateral and three-party suggestions from `matches`, which are by need; `needs` and `offers` by id.
///
/// Rule    The mechanism proposed in 2017 pairs contributors with those willing to support them, bilaterally or as three
///         (letter of 15 December 2017, para. 25). An actor that is neither Secretariat entity nor body is an outside
///         provider.
///           bilateral    a match whose offer brings all that the need lacks (which is said), and has an outside
///                        provider. Its score is the match's.
///           three_party  two matches of a need that lacks personnel: `unit` is a pledge or standing capacity that brings
///                        personnel, `offer` is training, equipment, funding or both train and equip; each has an outside
///                        provider, and they have no provider in common. The Secretariat finds what a pledged unit lacks
///                        and brings in a provider (paras. 16, 20). Its score is the mean of the two, rounded down.
/// Shapes  By need, then bilateral before three_party, then falling score, then the ids of offer and unit; of each form
///         the kSuggestionsKept best.
/// Cost    O(needs · kept matches squared).
[[nodiscard]] std::vector<model::Suggestion> suggestions(const std::vector<model::Match>& matches, const std::vector<Need>& needs,
                                                         const std::vector<Offer>& offers, const Surroundings& surroundings);

}  // namespace lacuna::derive

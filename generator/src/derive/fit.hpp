// derive/fit.hpp: whether one offer fits one need, and how well. Knows no other pair.
#pragma once
#include <optional>

#include "base/date.hpp"
#include "derive/surroundings.hpp"
#include "derive/views/need.hpp"
#include "derive/views/offer.hpp"
#include "model/match.hpp"

namespace lacuna::derive {

/// The least score at which an offer is said to fit a need.
inline constexpr int kLeastScore = 57;

/// False where what an offer brings cannot serve what is lacking: both are said, nothing is shared, and it is not
/// training where people are lacking.
[[nodiscard]] bool may_serve(model::Choices<model::Resource> lacking, model::Choices<model::Resource> brought);

/// The match of a need that has a statement and a capability with an offer that has the capability `kin`, the nearest of
/// its own to that of the need; nothing where they do not fit.
///
/// Rule    What needs and offers are to be matched over is what the sources ask for: people, equipment, training and
///         money (report of 2010, para. 13), by capability and mission, with contributors paired with those able to
///         support them (letter of 15 December 2017, paras. 11, 25). In each line the points of 100; where both sides
///         say something and share nothing, there is no match.
///           capability  40 for the same; 28 where that of the offer is narrower by one step of the taxonomy, 16 by two, since
///                       it is part of what is lacking; 18 and 8 where it is wider, since it need not hold the part that is
///                       lacking; farther is no match.
///           resources   22 · shared / lacking, rounded down. 8 where either side names none. Where nothing is shared but
///                       training is offered and people are lacking, 4: units that perform begin with training (letter,
///                       para. 8).
///           components  8 where one is shared, 4 where either side names none.
///           mission     8 where an operation is shared, a mission counting as its predecessor; 3 where either side
///                       names none.
///           paragraph   6 where both cite one paragraph of a document dated by `as_of`: whoever wrote it saw them together.
///           region      5 where one lies in the other, 2 where either side names none.
///           language    3 where one is shared.
///           readiness   2 where a level is given, 2 more if it was verified on or within 12 months before `as_of`.
///           dates       4 where the year of the need's last statement is that of the offer's `as_of`, 2 where they are
///                       one or two years apart.
///         No match below kLeastScore, and none in these cases:
///           the offer's recipients are named, none of them is a group, body or Secretariat entity, none is a State, and
///           no region is shared: what is meant for another organization does not serve the United Nations. Where one is
///           a State, it serves that one, which `confined_to` says;
///           money is all that is shared, and neither mission, region nor paragraph is: voluntary money goes to narrowly
///           defined ends (letter, para. 12);
///           the offer ended before the need was first stated, or began after the last day of the last of the need's
///           missions, where all of them have ended.
/// Cost    O(missions + regions of both · depth).
[[nodiscard]] std::optional<model::Match> fit(const Need& need, const Offer& offer, const Kin& kin, const Surroundings& surroundings,
                                              base::Date as_of);

}  // namespace lacuna::derive

// compose/pages/matches_page.hpp: needs and offers that fit each other, as pages, and what has no counterpart. Endorses
// nothing; knows no rule.
#pragma once
#include <span>

#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// Page `number`, from 1.
[[nodiscard]] templates::Object matches_view(const Page& page, std::size_t number);

/// The matches of a need in a set, by falling score. O(log matches).
[[nodiscard]] std::span<const model::Match> matches_of_need(const model::MatchSet& set, model::RecordIndex need);
/// Positions in `set.matches` of the matches of an offer, by falling score. O(log matches).
[[nodiscard]] std::span<const std::uint32_t> matches_of_offer(const model::MatchSet& set, model::RecordIndex offer);
/// The reasons of a match, a list of pieces each.
[[nodiscard]] templates::List reason_views(const Page& page, const model::Match& match);

}  // namespace lacuna::compose

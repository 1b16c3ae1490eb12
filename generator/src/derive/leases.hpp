// derive/leases.hpp: which needs and offers may still be taken at their word. Knows no page.
#pragma once
#include <vector>

#include "base/date.hpp"
#include "derive/views/need.hpp"
#include "model/graph.hpp"
#include "model/lease.hpp"

namespace lacuna::derive {

/// The lease that a confirmation gives, on the day `as_of`; never_confirmed where there is none.
///
/// Rule    A confirmation holds from `confirmed_on` for its `term`, to the last day of it (`ends_on` = confirmed_on +
///         term). Without a term it is 12 months for a first confirmation and 6 for each later one, as the readiness
///         system has it (letter of 15 December 2017, para. 14, describes that system; its own guidance sets renewal at
///         6 months after an initial 12); a confirmation is a later one if `first_confirmed_on` stands before it. It is
///         `due` within the last 60 days of a term, or within its second half where it has fewer than 120; before that
///         it is `current`; after `ends_on` it has `lapsed`. What fell asleep before, the virtual clearing house, did
///         so because nobody had to say again that an entry was still true (S/2015/1039, coordination.4).
[[nodiscard]] model::Lease lease_of(const std::optional<LeaseView>& view, base::Date as_of);

/// The lease of every gap and every offer that exists on `as_of`: gaps, then offers, each by id.
///
/// Rule    `last_stated` is the last statement of a gap, or the `as_of` of an offer: the day up to which its sources
///         speak for it. What was never confirmed is shown with that day, never as current.
/// Cost    O(gaps + offers).
[[nodiscard]] std::vector<model::Lease> leases(const model::Graph& graph, base::Date as_of);

/// Whom to ask for a confirmation: for a gap those who said last that it is lacking, for an offer its providers.
///
/// Shapes  By actor; within one the records of `leases` that are due, lapsed or never confirmed, and are neither filled,
///         withdrawn, ended nor replaced.
[[nodiscard]] std::vector<model::ToConfirm> to_confirm(const model::Graph& graph, base::Date as_of);

}  // namespace lacuna::derive

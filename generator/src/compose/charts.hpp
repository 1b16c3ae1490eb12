// compose/charts.hpp: pictures of what was computed, each with the table that says the same. Knows no page layout.
#pragma once
#include <optional>

#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

// A chart is the view `chart`: picture, wide, title, heads, rows. Their ids are unique in a page as long as each is made
// once for one record.

/// When a gap was stated, mentioned, and answered; nothing if it has fewer than two dates.
[[nodiscard]] std::optional<templates::Object> thread_chart(const Page& page, const model::Thread& thread);
/// The gaps restated over the longest time, a lane each, at most ten; nothing if there is none.
[[nodiscard]] std::optional<templates::Object> longest_threads_chart(const Page& page);
/// Points of an indicator; nothing if it has fewer than two.
[[nodiscard]] std::optional<templates::Object> figure_chart(const Page& page, const model::Figure& figure);
/// Commitments and pledges by state, states that occur only, in the order of their enumeration.
[[nodiscard]] templates::Object ledger_chart(const Page& page);

}  // namespace lacuna::compose

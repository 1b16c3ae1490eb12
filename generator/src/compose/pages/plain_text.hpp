// compose/pages/plain_text.hpp: what was computed as text for a terminal, and as a table. Knows no page and no command.
#pragma once
#include <string>
#include <vector>

#include "compose/site.hpp"
#include "model/table.hpp"

namespace lacuna::compose {

/// Needs with the offers that fit, score and reasons, then what has no counterpart; what is confirmed first. The words
/// of records and reasons are those of the page's language.
[[nodiscard]] std::string matches_text(const Page& page, const model::Matching& matching);

/// Every need and offer that is not confirmed, or soon no longer: state, record, confirmed_on, due_from, ends_on,
/// last_stated, ask (actors joined by ` | `). Lapsed ones first, then due, then never confirmed; each by record.
[[nodiscard]] model::Table stale_table(const Site& site);
/// The same, a line a record.
[[nodiscard]] std::string stale_text(const Page& page);
/// The same as JSON, with the as-of date.
[[nodiscard]] std::string stale_json(const Site& site);

}  // namespace lacuna::compose

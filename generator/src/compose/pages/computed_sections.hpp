// compose/pages/computed_sections.hpp: the sections of a record's page that tell what was computed about it. Knows no
// rule.
#pragma once
#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// Sections as section_view() gives them, each with an `about` that says that it was computed: the thread of a gap, the
/// ledger's state of a commitment or pledge, the matches and the lease of a need or offer, the series of an indicator, what
/// an actor is asked to confirm. Empty for all other records.
[[nodiscard]] templates::List computed_section_views(const Page& page, const model::Record& record);

}  // namespace lacuna::compose

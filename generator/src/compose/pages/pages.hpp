// compose/pages/pages.hpp: the pages of what was computed from all records together. Knows no page of a single record.
#pragma once
#include "compose/site.hpp"
#include "model/plan.hpp"

namespace lacuna::compose {

/// The pages of one language, `ledger.html`, `ledger-2.html` … and their kin, and the feed of changes. `site` and `edition`
/// outlive the plan. O(pages); each view costs what it shows.
[[nodiscard]] model::Plan computed_pages(const Site& site, const model::Edition& edition);

}  // namespace lacuna::compose

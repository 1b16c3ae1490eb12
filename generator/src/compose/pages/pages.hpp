// compose/pages/pages.hpp: the pages of what was computed from all records together. Knows no page of a single record.
#pragma once
#include "compose/site.hpp"
#include "model/plan.hpp"

namespace lacuna::compose::pages {

/// Adds the pages of one language; `site` and `edition` outlive the plan. O(pages); each view costs what it shows.
void add_pages(model::Plan& plan, const Site& site, const model::Edition& edition);

}  // namespace lacuna::compose::pages

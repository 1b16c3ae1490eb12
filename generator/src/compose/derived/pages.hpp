// compose/derived/pages.hpp: the pages of the plan that show what was computed. Knows no rule.
#pragma once
#include "compose/site.hpp"
#include "model/plan.hpp"

namespace lacuna::compose {

/// The pages of one language: `ledger.html`, `ledger-2.html` … and their kin.
[[nodiscard]] model::Plan computed_pages(const Site& site, const model::Edition& edition);

}  // namespace lacuna::compose

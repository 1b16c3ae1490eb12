// compose/pages/overlaps_page.hpp: where several help with the same thing, who helps with what, and what lasts, as
// pages. Knows no rule and no order of merit.
#pragma once
#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// Page `number`, from 1. The first has the number of offers that last, that do not, and of which it is not said.
[[nodiscard]] templates::Object overlaps_view(const Page& page, std::size_t number);

}  // namespace lacuna::compose

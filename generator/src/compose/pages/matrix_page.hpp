// compose/pages/matrix_page.hpp: two tables that show where something is lacking and where help meets it, each with
// the same as a list. Knows no rule.
#pragma once
#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// Page `number`, from 1: capability × mission, then need × offer.
[[nodiscard]] templates::Object matrix_view(const Page& page, std::size_t number);

}  // namespace lacuna::compose

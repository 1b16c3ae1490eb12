// compose/pages/figures_page.hpp: the page of all series of figures. Knows no rule.
#pragma once
#include <string>
#include <vector>

#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// Each contradiction in words: the two values and when they are given for; by position.
[[nodiscard]] std::vector<std::string> conflict_texts(const Page& page, const model::Figure& figure);

[[nodiscard]] std::size_t figures_pages(const Site& site);
/// Page `number`: series drawn, those with contradictions first, then by title in the order of the language; indicators of
/// one point as a table; on the first the sets without a measure of quality.
[[nodiscard]] templates::Object figures_view(const Page& page, std::size_t number);

}  // namespace lacuna::compose

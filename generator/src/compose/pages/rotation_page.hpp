// compose/pages/rotation_page.hpp: multinational rotations, quarter by quarter. Knows no way of computing them.
#pragma once
#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// Every rotation by title, with a row a year and a cell a quarter: who provides, that nobody is named, or that no slot
/// is known so early or so late. Below stand the slots as the sources print them.
[[nodiscard]] templates::Object rotation_view(const Page& page);

}  // namespace lacuna::compose

// compose/pages/answers_page.hpp: the five key questions of 2015, answered from the records. Writes no sentence.
#pragma once
#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// The questions by number, each with its sentences in the order in which they were said, and what was counted.
[[nodiscard]] templates::Object answers_view(const Page& page);

}  // namespace lacuna::compose

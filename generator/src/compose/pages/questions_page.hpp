// compose/pages/questions_page.hpp: every question put to or in a meeting, and how far it was answered. Answers nothing.
#pragma once
#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// The questions by meeting, the earliest first; of each meeting those that were put for it, by number, then those that
/// delegations raised in it, by title. Questions that are answered at length elsewhere lead there.
[[nodiscard]] templates::Object questions_view(const Page& page);

}  // namespace lacuna::compose

// compose/pages/threads_page.hpp: how long and by whom each gap has been spoken of, as pages. Knows no rule.
#pragma once
#include <string>

#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// Page `number`, from 1; the longest threads stand first.
[[nodiscard]] templates::Object threads_view(const Page& page, std::size_t number);
/// From when to when it was stated, and how long that is: from the first statement to the last, never to the as-of date.
/// Empty for a gap that was never stated.
[[nodiscard]] std::string thread_span(const Page& page, const model::Thread& thread);

}  // namespace lacuna::compose

// compose/home_lists.hpp: the short lists of the home page: figures, longest threads, open questions, what was said last.
// Knows no layout.
#pragma once
#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// The numbers that say most, each with words and the page that has them all: number, words, url.
[[nodiscard]] templates::List headline_figures(const Page& page);

/// The gaps that were stated again over the longest time, at most `limit`: gap, first, last (dates), times (in words).
/// Gaps stated on one day only are not among them.
[[nodiscard]] templates::List longest_threads(const Page& page, std::size_t limit);

/// Questions open or answered in part, the latest first, at most `limit`: question, asked (date), standing, tag.
[[nodiscard]] templates::List open_questions(const Page& page, std::size_t limit);

/// What the newest documents say of gaps, the latest first, at most `limit`: gap, date, status, tag.
[[nodiscard]] templates::List latest_mentions(const Page& page, std::size_t limit);

}  // namespace lacuna::compose

// compose/report/passages.hpp: where long words in another direction begin and end a line of print. Knows no report.
#pragma once
#include <vector>

#include "compose/report/line.hpp"

namespace lacuna::compose::report {

/// For each piece of `line`, whether a new line of print begins with it. Where words in a language of the other direction
/// are more than a few names, they stand apart from the words of the page, so that nobody has to follow a sentence that
/// jumps from side to side (Unicode Bidirectional Algorithm, UAX #9, orders each line by itself).
[[nodiscard]] std::vector<bool> breaks_before(const Page& page, const Line& line);

}  // namespace lacuna::compose::report

// compose/report/passages.hpp: where long words in another direction begin and end a line of print. Knows no report.
#pragma once
#include "compose/report/line.hpp"

namespace lacuna::compose::report {

/// `line` with `begins_line` set where words in a language of the other direction, if they are more than a few names, begin
/// and end: they stand apart from the words of the page, so that nobody has to follow a sentence that jumps from side to
/// side (Unicode Bidirectional Algorithm, UAX #9, orders each line by itself). Spaces at such a place are left out.
[[nodiscard]] Line set_apart(const Page& page, Line line);

}  // namespace lacuna::compose::report

// compose/report/lesson_lines.hpp: a lesson in one paragraph or one cell. Knows no report.
#pragma once
#include "compose/report/draft.hpp"

namespace lacuna::compose::report {

/// Who stated the lesson, in what capacity: `Stated by France.`
[[nodiscard]] Line stated_by(const Page& page, const model::Record& lesson);
/// Title, what was seen, what follows, who said it, where it was taken up, sources: a paragraph.
[[nodiscard]] Line lesson_paragraph(Draft& draft, const model::Record& lesson);
/// What follows, who said it, sources: a cell.
[[nodiscard]] Line lesson_cell(Draft& draft, const model::Record& lesson);

}  // namespace lacuna::compose::report

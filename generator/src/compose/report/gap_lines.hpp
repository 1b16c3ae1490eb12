// compose/report/gap_lines.hpp: a gap in one paragraph, and its history in one cell. Knows no report.
#pragma once
#include "compose/report/draft.hpp"

namespace lacuna::compose::report {

/// True while no entry of its history says that it was filled or withdrawn.
[[nodiscard]] bool is_open(const model::Thread& thread);
/// `stated`, `filled` … in words.
[[nodiscard]] Line state_line(const Page& page, const model::Thread& thread);
/// Title, what is lacking, quantity, cause, impact, when it was stated, with its sources: a paragraph.
[[nodiscard]] Line gap_paragraph(Draft& draft, const model::Record& gap);
/// When and where it was stated and restated: `27 July 2010 (…, para. 7); …`.
[[nodiscard]] Line statements_line(Draft& draft, const model::Record& gap);

}  // namespace lacuna::compose::report

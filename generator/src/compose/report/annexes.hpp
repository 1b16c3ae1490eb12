// compose/report/annexes.hpp: the annexes that several kinds of report end with. Knows no kind of report.
#pragma once
#include "compose/report/draft.hpp"

namespace lacuna::compose::report {

/// The documents that the draft has cited so far: symbol, title, date and standing, paragraphs used. By date, then id.
/// Nothing if it has cited none.
void write_sources_annex(Draft& draft);

}  // namespace lacuna::compose::report

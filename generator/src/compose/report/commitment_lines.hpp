// compose/report/commitment_lines.hpp: a commitment or pledge in one paragraph or one row. Knows no report.
#pragma once
#include "compose/report/draft.hpp"

namespace lacuna::compose::report {

/// The state on the as-of date, in words.
[[nodiscard]] Line state_line(const Page& page, const model::LedgerEntry& entry);
/// The field that names who undertook it: a pledge is an offer, whose providers they are.
[[nodiscard]] std::string_view holders_field(const model::Graph& graph, const model::Record& commitment);
/// When it falls due: the words as printed and the days they are taken to mean.
[[nodiscard]] Line due_line(const Page& page, const model::Record& commitment);
/// What was undertaken, by whom, when due, in what state, on what evidence, with sources: a paragraph.
[[nodiscard]] Line commitment_paragraph(Draft& draft, const model::Record& commitment);
/// The same below a heading that says the state `said`: it is left out of those that are in it.
[[nodiscard]] Line commitment_paragraph_below(Draft& draft, const model::Record& commitment, model::LedgerState said);

}  // namespace lacuna::compose::report

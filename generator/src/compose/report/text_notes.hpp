// compose/report/text_notes.hpp: citations as United Nations papers print them: documents of the Organization in brackets
// before the full stop (editorial manual, "text notes"), everything else in footnotes. Knows no report.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "compose/report/line.hpp"

namespace lacuna::compose::report {

/// What a paper has cited so far: for each document the numbers of the paragraphs.
using Cited = std::map<model::RecordIndex, std::set<std::string>>;

/// ` (S/2017/1079, paras. 5, 6; S/2019/1002, para. 45)`, each number leading to its paragraph; documents in the order of
/// their first mention. Submissions stand with who sent them. Empty for no citations. What is cited is added to `cited`.
[[nodiscard]] Line text_note(const Page& page, const std::vector<json::Value>& citations, Cited& cited);

/// The same without brackets, for a cell of a table.
[[nodiscard]] Line source_line(const Page& page, const std::vector<json::Value>& citations, Cited& cited);

/// A paragraph or footnote of `document` without the document: `71 (c)`, `footnote 3`.
[[nodiscard]] std::string place_label(const Page& page, const model::Record& document, std::string_view paragraph);

/// A footnote for each thing that `record`, or its field at `pointer`, rests on outside the documents; see `basis`.
[[nodiscard]] Line basis_notes(const Page& page, const model::Record& record, std::string_view pointer = {});

/// The notes of all of a record's fields and of the record itself, those that say the same once.
[[nodiscard]] Line all_basis_notes(const Page& page, const model::Record& record);

}  // namespace lacuna::compose::report

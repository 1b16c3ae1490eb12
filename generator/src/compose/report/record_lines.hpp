// compose/report/record_lines.hpp: parts of paragraphs and rows that records of every collection share. Knows no report.
#pragma once
#include "compose/report/draft.hpp"

namespace lacuna::compose::report {

/// A field of a record in words; two dots, as United Nations tables have them, where the documents do not say.
[[nodiscard]] Line field_line(const Page& page, const model::Record& record, std::string_view field);
/// `Cause: …`, a sentence of its own, with what the field rests on outside the documents; empty without the field.
[[nodiscard]] Line labelled_sentence(const Page& page, const model::Record& record, std::string_view field);
/// The title in bold, linked, as the head of a paragraph: `Title.`
[[nodiscard]] Line head_line(const Page& page, const model::Record& record);
/// The summary as a sentence, with what the record rests on outside the documents.
[[nodiscard]] Line summary_sentence(const Page& page, const model::Record& record);
/// Title, summary and sources: a short paragraph or bullet for any record.
[[nodiscard]] Line brief_line(Draft& draft, const model::Record& record);
/// ` [in English]` where the record's words are in another language than the page.
[[nodiscard]] Line language_mark(const Page& page, const model::Record& record);
/// Sentences with the language's space between them.
[[nodiscard]] Line sentences(const Page& page, const std::vector<Line>& lines);
/// A date of a record as exact as it is, or two dots.
[[nodiscard]] Line date_line(const Page& page, const std::optional<base::PartialDate>& date);
/// The acronym of a mission, its title where it has none.
[[nodiscard]] Line short_name(const Page& page, const model::Record& mission);

}  // namespace lacuna::compose::report

#include "compose/report/record_lines.hpp"

namespace lacuna::compose::report {

using json::Value;

Line field_line(const Page& page, const model::Record& record, std::string_view name) {
  const model::Field* field = model::find_field(page.site.graph.collection_of(record).fields, name);
  const Value* value = record.value.find(name);
  if (field == nullptr || value == nullptr) return words(page.word("report.not_said"));
  return cells_line(page, cells_of(page, *field, *value));
}

Line labelled_sentence(const Page& page, const model::Record& record, std::string_view field) {
  if (record.value.find(field) == nullptr) return {};
  const std::string message = page.word("report.labelled_sentence", {{"label", field_label(page, field)}, {"words", kFirst}});
  return fill(message, {closed(page, field_line(page, record, field)) + basis_notes(page, record, "/" + std::string(field))});
}

Line head_line(const Page& page, const model::Record& record) {
  return fill(page.word("report.headed", {{"title", kFirst}}), {strong(title_line(page, record))});
}

Line summary_sentence(const Page& page, const model::Record& record) {
  const Line summary = text_line(page, record.value.find("summary"));
  return summary.empty() ? Line() : closed(page, summary) + basis_notes(page, record);
}

Line brief_line(Draft& draft, const model::Record& record) {
  const Page& page = draft.page();
  const Line note = draft.cite(record.value.items_at("sources"));
  const Line summary = closed(page, text_line(page, record.value.find("summary")));
  if (summary.empty()) return closed(page, title_line(page, record) + note) + language_mark(page, record);
  return sentences(page, {head_line(page, record), before_full_stop(summary, note) + basis_notes(page, record)}) +
         language_mark(page, record);
}

Line language_mark(const Page& page, const model::Record& record) {
  const Value* text = record.value.find("summary");
  const model::Words held = model::words_in(text == nullptr ? record.value.find("title") : text, page.language());
  if (held.text.empty() || held.language == page.language()) return {};
  return words(page.word("report.in_language", {{"language", page.word("value." + std::string(held.language))}}));
}

Line sentences(const Page& page, const std::vector<Line>& lines) { return join(lines, page.word("report.space")); }

Line date_line(const Page& page, const std::optional<base::PartialDate>& date) {
  return words(date ? page.edition.tongue->date(*date) : page.word("report.not_said"));
}

Line short_name(const Page& page, const model::Record& mission) {
  const Line acronym = text_line(page, mission.value.find("acronym"));
  return acronym.empty() ? title_line(page, mission) : acronym;
}

}  // namespace lacuna::compose::report

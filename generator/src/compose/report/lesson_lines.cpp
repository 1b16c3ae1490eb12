#include "compose/report/lesson_lines.hpp"

#include "compose/report/record_lines.hpp"
#include "compose/report/speaker.hpp"

namespace lacuna::compose::report {
namespace {

using json::Value;

// Where later documents took it up, each with its date and source.
Line taken_up(Draft& draft, const model::Record& lesson) {
  const Page& page = draft.page();
  std::vector<Line> lines;
  for (const Value& entry : lesson.value.items_at("taken_up_in")) {
    const std::string date = date_cell(page, entry.string_at("date")).text;
    const Line gist = before_full_stop(closed(page, text_line(page, entry.find("gist"))), draft.cite(entry.items_at("sources")));
    lines.push_back(fill(
        draft.word("report.lesson.taken_up", {{"date", date.empty() ? draft.word("report.not_said") : date}, {"gist", kFirst}}), {gist}));
  }
  return sentences(page, lines);
}

}  // namespace

Line stated_by(const Page& page, const model::Record& lesson) {
  return fill(page.word("report.lesson.stated_by", {{"speakers", kFirst}}), {speakers_line(page, lesson.value.items_at("said_by"))});
}

Line lesson_paragraph(Draft& draft, const model::Record& lesson) {
  const Page& page = draft.page();
  const Line source = before_full_stop(stated_by(page, lesson), draft.cite(lesson.value.items_at("sources"))) + basis_notes(page, lesson);
  return sentences(page, {head_line(page, lesson), closed(page, text_line(page, lesson.value.find("observation"))),
                          labelled_sentence(page, lesson, "lesson"), source, taken_up(draft, lesson)}) +
         language_mark(page, lesson);
}

Line lesson_cell(Draft& draft, const model::Record& lesson) {
  const Page& page = draft.page();
  const Line source = before_full_stop(stated_by(page, lesson), draft.cite(lesson.value.items_at("sources")));
  return sentences(page, {head_line(page, lesson), closed(page, text_line(page, lesson.value.find("lesson"))), source}) +
         language_mark(page, lesson);
}

}  // namespace lacuna::compose::report

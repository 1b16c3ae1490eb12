#include "compose/report/gap_lines.hpp"

#include "compose/facts_of.hpp"
#include "compose/report/record_lines.hpp"

namespace lacuna::compose::report {
namespace {

// When it was stated first and last, with the sources of the record.
Line dates_sentence(Draft& draft, const model::Record& gap) {
  const model::Thread& thread = thread_of(draft.page().site, draft.graph().index_of(gap));
  if (!thread.first_stated) return {};
  const language::Tongue& tongue = *draft.page().edition.tongue;
  const std::string first = tongue.date(*thread.first_stated);
  const std::string last = tongue.date(*thread.last_stated);
  const std::string message = first == last ? draft.word("report.gap.stated_once", {{"date", first}})
                                            : draft.word("report.gap.stated", {{"first", first}, {"last", last}});
  return before_full_stop(words(message), draft.cite(gap.value.items_at("sources")));
}

}  // namespace

bool is_open(const model::Thread& thread) {
  return thread.state != model::GapStatus::filled && thread.state != model::GapStatus::withdrawn;
}

Line state_line(const Page& page, const model::Thread& thread) {
  return words(word_cell(page, model::word_of(model::kGapStatuses, thread.state)).text);
}

Line gap_paragraph(Draft& draft, const model::Record& gap) {
  const Page& page = draft.page();
  return sentences(page, {head_line(page, gap), summary_sentence(page, gap), labelled_sentence(page, gap, "quantity"),
                          labelled_sentence(page, gap, "cause"), labelled_sentence(page, gap, "impact"), dates_sentence(draft, gap)}) +
         language_mark(page, gap);
}

Line statements_line(Draft& draft, const model::Record& gap) {
  const model::Thread& thread = thread_of(draft.page().site, draft.graph().index_of(gap));
  const std::vector<json::Value>& history = gap.value.items_at("history");
  std::vector<Line> lines;
  for (const model::ThreadEntry& entry : thread.statements) {
    lines.push_back(words(draft.page().edition.tongue->date(entry.date)) + draft.cite(history[entry.position].items_at("sources")));
  }
  return join(lines, draft.word("list.semicolon"));
}

}  // namespace lacuna::compose::report

#include "compose/report/meeting_parts.hpp"

#include <algorithm>
#include <tuple>

#include "compose/report/record_lines.hpp"
#include "compose/report/speaker.hpp"

namespace lacuna::compose::report {
namespace {

using json::Value;

// Where in the documents a record's first citation stands.
std::uint32_t first_place(const model::Graph& graph, model::RecordIndex record) {
  const auto citations = graph.citations_from(record);
  return citations.empty() ? 0 : citations.front().ordinal;
}

bool cites(const std::vector<Value>& sources, std::string_view document, std::string_view paragraph) {
  return std::any_of(sources.begin(), sources.end(), [&](const Value& citation) {
    return citation.string_at("document") == document && citation.string_at("paragraph") == paragraph;
  });
}

bool cites_footnote(const model::Graph& graph, const model::Record& term, const std::vector<model::RecordIndex>& documents) {
  const auto citations = graph.citations_from(graph.index_of(term));
  return std::any_of(citations.begin(), citations.end(), [&](const model::Citation& citation) {
    return citation.paragraph.starts_with("fn.") && std::find(documents.begin(), documents.end(), citation.document) != documents.end();
  });
}

}  // namespace

std::vector<model::RecordIndex> questions_of(const model::Graph& graph, model::RecordIndex meeting) {
  std::vector<model::RecordIndex> found;
  for (const model::Record& question : graph.of("questions")) {
    if (graph.find("meetings", question.value.string_at("meeting")) == meeting) found.push_back(graph.index_of(question));
  }
  std::sort(found.begin(), found.end(), [&](model::RecordIndex left, model::RecordIndex right) {
    const auto key = [&](model::RecordIndex index) {
      const json::Value& question = graph.record(index).value;
      return std::tuple(question.find("number") == nullptr, first_place(graph, index), question.string_at("number"), index);
    };
    return key(left) < key(right);
  });
  return found;
}

std::vector<const Value*> statements_of_kind(const model::Record& meeting, std::string_view kind) {
  std::vector<const Value*> found;
  for (const Value& statement : meeting.value.items_at("statements")) {
    if (statement.string_at("kind") == kind) found.push_back(&statement);
  }
  return found;
}

std::vector<Value> source_of(const Value& statement) {
  const Value* source = statement.find("source");
  return source == nullptr ? std::vector<Value>() : std::vector<Value>{*source};
}

Line TermNotes::note(Draft& draft, const model::Record& term) {
  if (!said_.insert(&term).second) return {};
  const Page& page = draft.page();
  const Value* contested = term.value.find("contested");
  const Value* text = contested == nullptr ? term.value.find("definition") : contested->find("note");
  const std::vector<Value>& sources = (contested == nullptr ? term.value : *contested).items_at("sources");
  const Line said = before_full_stop(closed(page, text_line(page, text)), draft.cite(sources));
  return footnote(fill(draft.word("report.term_note", {{"term", kFirst}, {"words", kSecond}}), {title_line(page, term), said}));
}

Line TermNotes::at(Draft& draft, const Value& statement) {
  Line notes;
  const Value* source = statement.find("source");
  if (source == nullptr) return notes;
  for (const model::Record& term : graph_.of("terms")) {
    const bool is_used = cites(term.value.items_at("sources"), source->string_at("document"), source->string_at("paragraph"));
    if (is_used && term.value.find("contested") != nullptr) notes += note(draft, term);
  }
  return notes;
}

Line TermNotes::in_general(Draft& draft, const std::vector<model::RecordIndex>& documents) {
  Line notes;
  for (const model::Record& term : graph_.of("terms")) {
    if (term.value.find("contested") == nullptr && cites_footnote(graph_, term, documents)) notes += note(draft, term);
  }
  return notes;
}

Line statement_line(Draft& draft, const Value& statement, TermNotes& terms) {
  const Page& page = draft.page();
  const Line said = closed(page, text_line(page, statement.find("gist")));
  const Line head = fill(page.word("report.headed", {{"title", kFirst}}), {strong(speaker_with_capacity(page, statement))});
  const Line body = before_full_stop(said, draft.cite(source_of(statement))) + terms.at(draft, statement);
  return sentences(page, {head, body});
}

}  // namespace lacuna::compose::report

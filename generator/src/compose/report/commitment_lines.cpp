#include "compose/report/commitment_lines.hpp"

#include "compose/facts_of.hpp"
#include "compose/report/record_lines.hpp"
#include "compose/report/speaker.hpp"

namespace lacuna::compose::report {
namespace {

using json::Value;

bool is_pledge(const model::Graph& graph, const model::Record& commitment) { return graph.collection_of(commitment).name == "offers"; }

std::string_view due_field(const model::Graph& graph, const model::Record& commitment) {
  return is_pledge(graph, commitment) ? "period" : "due";
}

// Each piece of evidence with its date, what it says of the state, and its source.
Line evidence_line(Draft& draft, const model::Record& commitment) {
  const Page& page = draft.page();
  std::vector<Line> lines;
  for (const Value& entry : commitment.value.items_at("evidence")) {
    const std::string date = date_cell(page, entry.string_at("date")).text;
    const std::string state = word_cell(page, entry.string_at("state")).text;
    const Line gist = text_line(page, entry.find("gist"));
    const Line said = before_full_stop(closed(page, gist.empty() ? words(state) : gist), draft.cite(entry.items_at("sources")));
    lines.push_back(fill(draft.word("report.commitment.evidence", {{"date", date}, {"state", state}, {"gist", kFirst}}), {said}));
  }
  return sentences(page, lines);
}

Line made_sentence(Draft& draft, const model::Record& commitment) {
  const Page& page = draft.page();
  const Line holders = names_line(page, commitment.value, holders_field(page.site.graph, commitment), "actors");
  const std::string made = page.edition.tongue->date(ledger_of(page.site, page.site.graph.index_of(commitment)).made_on);
  const std::string message = draft.word("report.commitment.made", {{"holders", kFirst}, {"date", made}});
  return before_full_stop(fill(message, {holders}), draft.cite(commitment.value.items_at("sources")));
}

Line state_sentence(Draft& draft, const model::LedgerEntry& entry) {
  return fill(draft.word("report.commitment.state", {{"state", kFirst}}), {state_line(draft.page(), entry)});
}

Line whole_paragraph(Draft& draft, const model::Record& commitment, const Line& state) {
  const Page& page = draft.page();
  return sentences(page,
                   {head_line(page, commitment), summary_sentence(page, commitment), made_sentence(draft, commitment),
                    labelled_sentence(page, commitment, due_field(page.site.graph, commitment)), state, evidence_line(draft, commitment)}) +
         language_mark(page, commitment);
}

}  // namespace

Line state_line(const Page& page, const model::LedgerEntry& entry) {
  return words(page.word("report.ledger." + std::string(model::word_of(model::kLedgerStates, entry.state))));
}

std::string_view holders_field(const model::Graph& graph, const model::Record& commitment) {
  return is_pledge(graph, commitment) ? "providers" : "holders";
}

Line due_line(const Page& page, const model::Record& commitment) {
  return field_line(page, commitment, due_field(page.site.graph, commitment));
}

Line commitment_paragraph(Draft& draft, const model::Record& commitment) {
  return whole_paragraph(draft, commitment, state_sentence(draft, ledger_of(draft.page().site, draft.graph().index_of(commitment))));
}

Line commitment_paragraph_below(Draft& draft, const model::Record& commitment, model::LedgerState said) {
  const model::LedgerEntry& entry = ledger_of(draft.page().site, draft.graph().index_of(commitment));
  return whole_paragraph(draft, commitment, entry.state == said ? Line() : state_sentence(draft, entry));
}

}  // namespace lacuna::compose::report

#include "compose/report/annexes.hpp"

#include <algorithm>
#include <tuple>

#include "compose/citations.hpp"

namespace lacuna::compose::report {
namespace {

// The paragraphs used, in the order of the text, each leading to its place.
Line paragraphs_line(const Draft& draft, const model::Record& document, const std::set<std::string>& used) {
  std::vector<Line> lines;
  for (const model::Paragraph& paragraph : model::paragraphs_of(document)) {
    if (used.count(paragraph.number) == 0) continue;
    lines.push_back(
        to_record(draft.graph(), document, place_label(draft.page(), document, paragraph.number), paragraph_fragment(paragraph.number)));
  }
  return join(lines, draft.word("list.comma"));
}

std::vector<Line> source_row(const Draft& draft, const model::Record& document, const std::set<std::string>& used) {
  const Page& page = draft.page();
  const std::string_view symbol = document.value.string_at("symbol");
  return {words(symbol.empty() ? draft.word("report.no_symbol") : symbol), title_line(page, document),
          cell_line(page, date_cell(page, document.value.string_at("date"))),
          words(word_cell(page, document.value.string_at("standing")).text), paragraphs_line(draft, document, used)};
}

}  // namespace

void write_sources_annex(Draft& draft) {
  if (draft.cited().empty()) return;
  const model::Graph& graph = draft.graph();
  std::vector<const Cited::value_type*> sources;
  for (const auto& entry : draft.cited()) sources.push_back(&entry);
  std::sort(sources.begin(), sources.end(), [&](const auto* left, const auto* right) {
    return std::tuple(graph.record(left->first).value.string_at("date"), left->first) <
           std::tuple(graph.record(right->first).value.string_at("date"), right->first);
  });
  draft.annex(words(draft.word("report.sources")));
  Table table;
  table.caption = words(draft.word("report.sources.caption"));
  for (const char* key : {"report.head.symbol", "words.title", "field.date", "field.standing", "report.head.paragraphs"}) {
    table.heads.push_back(draft.word(key));
  }
  for (const auto* source : sources) table.rows.push_back(source_row(draft, graph.record(source->first), source->second));
  draft.table(table);
}

}  // namespace lacuna::compose::report

#include "compose/report/annexes.hpp"

#include <algorithm>
#include <tuple>

#include "compose/citations.hpp"

namespace lacuna::compose::report {
namespace {

// Numbers of paragraphs that stand together: those of a section whose paragraphs have none of their own (`training.2`).
using Run = std::vector<std::string>;

std::string_view section_of(std::string_view number) { return number.substr(0, std::min(number.find('.'), number.size())); }

std::vector<Run> runs_of(const model::Record& document, const std::set<std::string>& used) {
  std::vector<Run> runs;
  for (const model::Paragraph& paragraph : model::paragraphs_of(document)) {
    if (used.count(paragraph.number) == 0) continue;
    const bool goes_on = !runs.empty() && paragraph.number.find('.') != std::string::npos && section_of(paragraph.number) != "fn" &&
                         section_of(runs.back().front()) == section_of(paragraph.number);
    if (!goes_on) runs.emplace_back();
    runs.back().push_back(paragraph.number);
  }
  return runs;
}

// The paragraphs used, in the order of the text, each leading to its place.
Line paragraphs_line(const Draft& draft, const model::Record& document, const std::set<std::string>& used) {
  const auto link = [&](const std::string& number, std::string_view text) {
    return to_record(draft.graph(), document, text, paragraph_fragment(number));
  };
  const std::vector<Run> runs = runs_of(document, used);
  std::vector<Line> lines;
  for (const Run& run : runs) {
    if (run.size() == 1) {
      lines.push_back(link(run.front(), place_label(draft.page(), document, run.front())));
      continue;
    }
    std::vector<Line> numbers;
    for (const std::string& number : run) numbers.push_back(link(number, std::string_view(number).substr(number.find('.') + 1)));
    const std::string section = section_title(draft.page(), document, section_of(run.front()));
    const std::string message = draft.word("report.paragraphs_of", {{"document", section}, {"paragraphs", kFirst}});
    lines.push_back(fill(message, {join(numbers, draft.word("list.comma"))}));
  }
  // A run has commas of its own.
  const bool has_commas = std::any_of(runs.begin(), runs.end(), [](const Run& run) { return run.size() > 1; });
  return join(lines, draft.word(has_commas ? "list.semicolon" : "list.comma"));
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

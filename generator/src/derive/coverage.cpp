#include "derive/coverage.hpp"

namespace lacuna::derive {
namespace {

model::Coverage coverage_of(const model::Graph& graph, const model::Record& document) {
  model::Coverage row;
  row.document = graph.index_of(document);
  const std::vector<model::Paragraph> paragraphs = model::paragraphs_of(document);
  std::vector<bool> is_cited(paragraphs.size(), false);
  for (const model::Citation& citation : graph.citations_of(row.document)) is_cited[citation.ordinal] = true;
  row.paragraphs = paragraphs.size();
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (is_cited[i]) {
      ++row.cited;
    } else if (paragraphs[i].value->find("nothing_to_record") != nullptr) {
      ++row.marked;
    } else {
      row.unaccounted.push_back(paragraphs[i].number);
    }
  }
  return row;
}

}  // namespace

std::vector<model::Coverage> coverage(const model::Graph& graph) {
  std::vector<model::Coverage> rows;
  for (const model::Record& document : graph.of("documents")) rows.push_back(coverage_of(graph, document));
  return rows;
}

}  // namespace lacuna::derive

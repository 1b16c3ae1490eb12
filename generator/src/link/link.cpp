#include "link/link.hpp"

#include "link/checks.hpp"

namespace lacuna::link {

diagnostic::Staged<model::Graph> link(model::Records&& records) {
  diagnostic::Staged<model::Graph> staged;
  model::Graph& graph = staged.value;
  graph.collections = std::move(records.collections);
  graph.records = std::move(records.records);
  model::join(graph);
  check_references(graph, records.set_aside, staged.diagnostics);
  check_citations(graph, staged.diagnostics);
  check_voices(graph, staged.diagnostics);
  check_former_ids(graph, staged.diagnostics);
  check_circles(graph, staged.diagnostics);
  return staged;
}

}  // namespace lacuna::link

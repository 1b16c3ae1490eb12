// derive/coverage.hpp: which paragraphs of the documents the records account for. Knows no page.
#pragma once
#include <vector>

#include "model/coverage.hpp"
#include "model/graph.hpp"

namespace lacuna::derive {

/// Coverage of every document, by id.
///
/// Shapes  One row a document. paragraphs = cited + marked + unaccounted.size(); a paragraph that is both cited and
///         marked counts as cited.
/// Errors  None.
/// Cost    O(paragraphs + citations).
[[nodiscard]] std::vector<model::Coverage> coverage(const model::Graph& graph);

}  // namespace lacuna::derive

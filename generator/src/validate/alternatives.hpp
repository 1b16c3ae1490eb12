// validate/alternatives.hpp: tells people why a value fits none, or several, of the forms that a schema offers.
#pragma once
#include <cstddef>
#include <vector>

#include "validate/findings.hpp"
#include "validate/schema_graph.hpp"
#include "validate/spot.hpp"

namespace lacuna::validate {

/// The forms offered, and for each what would be wrong with the value (nothing where it fits).
struct Alternatives {
  const SchemaGraph& graph;
  const std::vector<NodeIndex>& branches;
  std::vector<std::vector<Finding>> faults;
};

/// Finds words for a value that has none of the forms: the fields still missing where the forms differ in the fields they
/// require; else the faults of the one form that was meant, as far as that can be told; else that it has none of them.
void explain_no_match(const Spot& spot, const Alternatives& alternatives, Findings& findings);

/// Finds words for a value that has several of the forms where one is allowed.
void explain_several(const Spot& spot, const Alternatives& alternatives, Findings& findings);

/// Finds words for a value that has the form `negated`.
void explain_negated(const Spot& spot, const SchemaGraph& graph, NodeIndex negated, Findings& findings);

/// Adds to the findings from number `first` on that a field is missing in `spot` which other fields made it necessary:
/// those that `condition`, which the value fulfils, asks to have a certain value.
void explain_condition(const Spot& spot, const SchemaGraph& graph, NodeIndex condition, std::size_t first, Findings& findings);

}  // namespace lacuna::validate

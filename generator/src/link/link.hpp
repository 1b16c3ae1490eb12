// link/link.hpp: from ids to positions. Computes nothing else and formats nothing.
#pragma once
#include "diagnostic/diagnostic.hpp"
#include "model/graph.hpp"

namespace lacuna::link {

/// The records joined to one another, both ways, with every reference, citation and link in prose checked.
///
/// Errors  A reference to a record that is not there, with a near id (nothing is said when that record was set aside for
///         an error of its own); one that names a record of another collection; a citation of a paragraph that the
///         document's map lacks; a paragraph number given twice in one map; a former id that is in use; a record that is
///         its own predecessor, successor or parent, directly or in a circle; a link in prose to no record.
///         Warning: a cited paragraph that is marked as carrying nothing to record.
/// Cost    O(references · log records).
[[nodiscard]] diagnostic::Staged<model::Graph> link(model::Records&& records);

}  // namespace lacuna::link

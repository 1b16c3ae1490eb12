// derive/check_views.hpp: whether the schemas have the fields that facts are computed from. Reads no record.
#pragma once
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "model/collection.hpp"
#include "model/corpus.hpp"

namespace lacuna::derive {

/// To be called once, before anything is derived.
///
/// Errors  A collection that a view reads and that has no schema; a field of a view that its schema lacks or defines as
///         another kind, with other choices or for other records. Each at the field in the schema, or at `properties`.
/// Cost    O(fields of the views · fields of the schemas).
[[nodiscard]] diagnostic::Diagnostics check_views(const std::vector<model::Collection>& collections,
                                                  const std::vector<model::JsonFile>& schemas);

}  // namespace lacuna::derive

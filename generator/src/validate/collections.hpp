// validate/collections.hpp: from the collections' schemas to the fields that the rest of the program walks. Judges no
// record.
#pragma once
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "model/collection.hpp"
#include "model/corpus.hpp"

namespace lacuna::validate {

/// The collections that content/schemas defines, by name; `common.json` is what they share and is none.
///
/// Errors  A field whose kind cannot be told from its schema; an x-ref to a collection without a schema; an x-column,
///         x-facet or x-short that is no field. Each at its place in the schema.
/// Cost    O(size of the schemas).
[[nodiscard]] diagnostic::Staged<std::vector<model::Collection>> make_collections(const std::vector<model::JsonFile>& schemas);

}  // namespace lacuna::validate

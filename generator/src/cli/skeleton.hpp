// cli/skeleton.hpp: the file of a record that says nothing yet. Knows no collection by name.
#pragma once
#include <string>
#include <vector>

#include "model/collection.hpp"

namespace lacuna::cli {

/// A JSON object with the title, the summary, the sources and every field that the collection requires, each empty: the
/// check then names what is to be said, field by field. Texts have a key for each of `languages`.
[[nodiscard]] std::string skeleton(const model::Collection& collection, const std::vector<std::string>& languages);

}  // namespace lacuna::cli

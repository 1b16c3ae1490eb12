// disclose/digest.hpp: one digest for all that an audience's build is made from.
#pragma once
#include <string>
#include <string_view>

#include "model/graph.hpp"

namespace lacuna::disclose {

/// SHA-256, hexadecimal, over `rest` (the digest of what is no record) and every record of the disclosed graph with its
/// bodies. The level of a record is no part of it. O(bytes).
[[nodiscard]] std::string digest(const model::Graph& graph, std::string_view rest);

}  // namespace lacuna::disclose

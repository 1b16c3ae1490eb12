// document/unlink.hpp: a document tree without some of its links to records. Knows not why they go.
#pragma once
#include <functional>
#include <string_view>

#include "document/tree.hpp"

namespace lacuna::document {

/// `tree` without the links to records that `keeps` is false for: their words stand in their place, or `stand_in` where
/// a link has none. Nothing of the record's id is left. O(nodes + bytes).
[[nodiscard]] Tree unlink_records(const Tree& tree, const std::function<bool(const RecordLink&)>& keeps, std::string_view stand_in);

}  // namespace lacuna::document

// document/column_widths.hpp: how the columns of a table share its width, for forms that cannot find out themselves.
// Knows no form.
#pragma once
#include <cstdint>
#include <vector>

#include "document/resolve.hpp"
#include "document/tree.hpp"

namespace lacuna::document {

/// The width of each column of `table`, in twentieths of a point, together `total`: enough for its longest word where
/// there is room, the rest shared by how much stands in it. O(bytes of the table).
[[nodiscard]] std::vector<std::uint32_t> column_widths(Node table, std::uint32_t total, const RecordResolver& record = {});

}  // namespace lacuna::document

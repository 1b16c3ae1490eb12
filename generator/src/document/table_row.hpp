// document/table_row.hpp: where the cells of a Markdown table's row stand. Knows no table.
#pragma once
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace lacuna::document {

/// The cells of the row at `row` in `text` as GFM 0.29, 4.10, cuts them: at each `|` that no backslash precedes, one at
/// either end being optional. In their order, without the white space around them.
[[nodiscard]] std::vector<base::Span> cells_of_row(std::string_view text, base::Span row);

}  // namespace lacuna::document

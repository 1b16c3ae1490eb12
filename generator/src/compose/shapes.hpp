// compose/shapes.hpp: objects with a meaning of their own (quantity, money, period, due …) in words. Knows no layout.
#pragma once
#include "compose/cells.hpp"

namespace lacuna::compose {

/// The cell of an object whose field has a shape that reads best as one phrase; nothing for other shapes.
[[nodiscard]] std::optional<Cell> shape_cell(const Page& page, const model::Field& field, const json::Value& value);

}  // namespace lacuna::compose

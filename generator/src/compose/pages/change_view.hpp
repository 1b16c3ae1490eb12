// compose/pages/change_view.hpp: one change between two releases, as a page shows it. Knows no page.
#pragma once
#include "compose/cells.hpp"

namespace lacuna::compose {

/// Lines that a change takes, about.
[[nodiscard]] std::size_t lines_of(const model::Change& change);
/// Shape `change`: id, kind, name, former?, reason?, fields (label, before, after). Of what was taken out, that it was,
/// and not what it said: it may have been withheld since.
[[nodiscard]] templates::Object change_view(const Page& page, const model::Change& change);

}  // namespace lacuna::compose

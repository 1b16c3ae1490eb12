// compose/prose.hpp: a record's body as markup in a page. Knows no layout.
#pragma once
#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// The body in the page's language or the nearest: markup, lang?, dir?; nothing for a record without a body.
[[nodiscard]] templates::Value body_view(const Page& page, const model::Record& record);

}  // namespace lacuna::compose

// compose/pages/translations_page.hpp: the page of what is there in which language. Knows no rule.
#pragma once
#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

[[nodiscard]] std::size_t translations_pages(const Site& site);
/// Page `number`: records by language and state on the first, then the texts that are missing or stale, by record.
[[nodiscard]] templates::Object translations_view(const Page& page, std::size_t number);

}  // namespace lacuna::compose

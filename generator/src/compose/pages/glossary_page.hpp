// compose/pages/glossary_page.hpp: the page of all terms. Knows no other collection.
#pragma once
#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

[[nodiscard]] std::size_t glossary_pages(const Site& site);
/// Page `number`: terms in the order of their names in the language, each with its definition, its names in every language
/// of the site that has one, former ones marked, and the note that must go with a contested one.
[[nodiscard]] templates::Object glossary_view(const Page& page, std::size_t number);

}  // namespace lacuna::compose

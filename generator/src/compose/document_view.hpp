// compose/document_view.hpp: what a document's page has beyond a record's: the paragraph map. Knows no layout.
#pragma once
#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// The page of a document: a record's view, with
/// sections_of_text (heading, level, paragraphs of id, number, gist, cited by, reason why nothing is recorded), contents
/// and the coverage in words.
[[nodiscard]] templates::Object document_view(const Page& page, const model::Record& document);

}  // namespace lacuna::compose

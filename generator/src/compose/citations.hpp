// compose/citations.hpp: citations as a reader sees them: document, paragraph, what it says. Knows no layout.
#pragma once
#include <string>

#include "compose/cells.hpp"

namespace lacuna::compose {

/// How a document is called in a citation: its symbol, or its title where it has none.
[[nodiscard]] std::string document_label(const Page& page, const model::Record& document);
/// The title of the section of `document` that unnumbered paragraphs name as `key`; the key where the map has none.
[[nodiscard]] std::string section_title(const Page& page, const model::Record& document, std::string_view key);
/// `S/2017/1079, para. 6`, with the page's words.
[[nodiscard]] std::string citation_label(const Page& page, const model::Record& document, std::string_view paragraph);

/// View of one citation: label, url, gist?, phrase?, note?.
/// A submission has a label and nothing to lead to.
[[nodiscard]] templates::Object citation_view(const Page& page, const json::Value& citation);
/// Views of a list of citations, each with its number from 1.
[[nodiscard]] templates::List citation_views(const Page& page, const std::vector<json::Value>& citations);

}  // namespace lacuna::compose

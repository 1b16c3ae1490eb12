// compose/sections.hpp: the parts of a record's page that are lists: entries of a field, and links from elsewhere. Knows
// no collection by name.
#pragma once
#include "compose/cells.hpp"

namespace lacuna::compose {

/// True for a field that is shown as a section of entries rather than as a row of facts.
[[nodiscard]] bool is_section(const model::Field& field);
/// The entries of such a field: heading, id, dated, entries (lead, texts, rows, citations).
[[nodiscard]] templates::Object section_view(const Page& page, const model::Field& field, const json::Value& value);
/// Groups of records that name `record`, by collection and field: label, count, is_short, items (text, url, …). Records that
/// only cite a paragraph of a document are not among them.
[[nodiscard]] templates::List back_link_views(const Page& page, const model::Record& record);

}  // namespace lacuna::compose

// compose/pages/statement.hpp: something that was said, with who said it, when, and where it stands. Knows no page.
#pragma once
#include "compose/cells.hpp"

namespace lacuna::compose::pages {

/// Who spoke, each linked: the person, the actor, or the capacity alone of a speaker who is not named. A capacity that
/// says more than the name stands in the last cell.
[[nodiscard]] Cells speaker_cells(const Page& page, const json::Value& speaker);
/// A cell a citation: document and paragraph, linked to the paragraph in the document's map.
[[nodiscard]] Cells source_cells(const Page& page, const std::vector<json::Value>& citations);
/// The records at `indices`, linked, in their order.
[[nodiscard]] Cells record_cells(const Page& page, const std::vector<model::RecordIndex>& indices);
/// The records that the list `field` of `value` names in `collection`, linked.
[[nodiscard]] Cells named_cells(const Page& page, const json::Value& value, std::string_view field, std::string_view collection);

/// View of one entry of a question's answers (shape `answer`): extent, text, speaker, when, sources, records.
[[nodiscard]] templates::Object answer_view(const Page& page, const json::Value& answer, const base::PartialDate& date);

}  // namespace lacuna::compose::pages

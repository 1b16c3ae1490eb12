// compose/pages/statement.hpp: something that was said, with who said it, when, and where it stands. Knows no page.
#pragma once
#include "compose/pages/parts.hpp"

namespace lacuna::compose {

/// Who spoke, each linked: the person, the actor, or the capacity alone of a speaker who is not named. A capacity that
/// says more than the name stands in the last cell.
[[nodiscard]] Cells speaker_cells(const Page& page, const json::Value& speaker);
/// View of one entry of a question's answers (shape `answer`): extent, text, speaker, when, sources, records.
[[nodiscard]] templates::Object answer_view(const Page& page, const json::Value& answer, const base::PartialDate& date);

}  // namespace lacuna::compose

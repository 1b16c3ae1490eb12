// derive/answers.hpp: the five key questions of 2015, answered from the records. Writes no sentence of its own.
#pragma once
#include <vector>

#include "base/date.hpp"
#include "model/answer.hpp"
#include "model/graph.hpp"
#include "model/match.hpp"
#include "model/overlap.hpp"

namespace lacuna::derive {

/// The answers to the questions marked `key_question`, by number, then id.
///
/// Rule    The concept note for 31 August 2015 ends with five questions for the members (S/2015/1039, questions.1 to
///         questions.5). A sentence is a `gist` of the question's answers given by `as_of`, dated as `questions` dates
///         them, with speaker, capacity and citations; none is written here, so that one taken out of the records is gone
///         from the answer. Beside them stand figures computed from all records, which are marked as computed:
///           1 offers open to contributors; needs that an offer fits, of all that could be matched
///           2 partnerships with outcomes, of all; partnerships from which somebody graduated
///           3 capabilities that several providers give to the same recipient or region; capabilities with several providers
///           4 needs that an offer fits, and needs that none fits
///           5 offers that last, are single events, or of which it is not said; equipment without a word on upkeep
/// Cost    O(answers + partnerships).
[[nodiscard]] std::vector<model::Answer> answers(const model::Graph& graph, base::Date as_of, const model::Matching& matching,
                                                 const model::Overlaps& overlaps);

}  // namespace lacuna::derive

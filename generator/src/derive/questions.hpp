// derive/questions.hpp: which questions are answered. Knows no page.
#pragma once
#include <vector>

#include "base/date.hpp"
#include "model/graph.hpp"
#include "model/question_state.hpp"

namespace lacuna::derive {

/// Every question asked by `as_of`, by id.
///
/// Rule    Concept notes put questions, delegations put more (S/2015/1039, questions; S/2019/1002, paras. 3, 17, 28, 38,
///         45 to 61), and an answer may come years later. answered: one of the answers given by `as_of` answers it. partly:
///         one does in part. open: none, or all merely touch on it. An answer is dated by its own date, or else by the
///         newest of the documents it cites; without either it does not count.
///         `next_meeting` of what is not answered is the first later meeting on record of the body whose meeting it was
///         put to: where it could have been taken up, not where it was, which `carried_to` says.
/// Cost    O(questions · meetings).
[[nodiscard]] std::vector<model::QuestionState> questions(const model::Graph& graph, base::Date as_of);

}  // namespace lacuna::derive

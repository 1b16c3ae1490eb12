// derive/answer_date.hpp: when an answer was given. Knows nothing of what it answers.
#pragma once
#include <map>
#include <optional>

#include "base/date.hpp"
#include "derive/views/question.hpp"
#include "model/graph.hpp"

namespace lacuna::derive {

/// Dates of answers, from the documents that exist on one day.
class AnswerDates {
 public:
  AnswerDates(const model::Graph& graph, base::Date as_of);
  /// The answer's own date, or that of the newest document it cites; nothing where it has neither.
  [[nodiscard]] std::optional<base::PartialDate> date_of(const QuestionReply& reply) const;

 private:
  std::map<model::RecordIndex, base::Date> documents_;
};

}  // namespace lacuna::derive

#include "derive/answer_date.hpp"

#include "derive/views/reader.hpp"

namespace lacuna::derive {

AnswerDates::AnswerDates(const model::Graph& graph, base::Date as_of) {
  for (const DocumentDate& document : views_of<DocumentDate>(graph, as_of)) documents_.emplace(document.record, *document.date);
}

std::optional<base::PartialDate> AnswerDates::date_of(const QuestionReply& reply) const {
  if (reply.date) return reply.date;
  std::optional<base::Date> newest;
  for (const model::RecordIndex document : reply.documents) {
    const auto found = documents_.find(document);
    if (found != documents_.end() && (!newest || found->second > *newest)) newest = found->second;
  }
  return newest ? std::optional(base::PartialDate::of(*newest)) : std::nullopt;
}

}  // namespace lacuna::derive

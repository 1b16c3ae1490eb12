#include "derive/questions.hpp"

#include <algorithm>
#include <map>

#include "derive/answer_date.hpp"
#include "derive/views/question.hpp"
#include "derive/views/reader.hpp"

namespace lacuna::derive {
namespace {

using model::QuestionAnswer;
using model::QuestionStanding;
using model::QuestionState;

QuestionStanding standing_of(const std::vector<QuestionAnswer>& answers) {
  const auto has = [&](model::Extent extent) {
    return std::any_of(answers.begin(), answers.end(), [extent](const QuestionAnswer& answer) { return answer.extent == extent; });
  };
  if (has(model::Extent::answers)) return QuestionStanding::answered;
  return has(model::Extent::partly) ? QuestionStanding::partly : QuestionStanding::open;
}

bool share_body(const Meeting& left, const Meeting& right) {
  return std::any_of(left.body.begin(), left.body.end(),
                     [&](model::RecordIndex body) { return std::binary_search(right.body.begin(), right.body.end(), body); });
}

// `meetings` by date, then id.
std::optional<model::RecordIndex> meeting_after(const Question& question, const std::vector<Meeting>& meetings) {
  const auto is_own = [&](const Meeting& meeting) { return question.meeting == meeting.record; };
  const auto own = std::find_if(meetings.begin(), meetings.end(), is_own);
  if (own == meetings.end()) return std::nullopt;
  const auto next = std::find_if(own, meetings.end(), [&](const Meeting& meeting) {
    return meeting.date->earliest() > own->date->earliest() && share_body(*own, meeting);
  });
  return next == meetings.end() ? std::nullopt : std::optional(next->record);
}

}  // namespace

std::vector<QuestionState> questions(const model::Graph& graph, base::Date as_of) {
  const AnswerDates dates(graph, as_of);
  auto meetings = views_of<Meeting>(graph, as_of);
  std::stable_sort(meetings.begin(), meetings.end(), [](const Meeting& left, const Meeting& right) { return *left.date < *right.date; });
  std::vector<QuestionState> states;
  for (const Question& question : views_of<Question>(graph, as_of)) {
    QuestionState state;
    state.question = question.record;
    state.asked_on = *question.asked_on;
    state.carried_to = question.carried_to;
    for (const QuestionReply& reply : question.answers) {
      if (const auto date = dates.date_of(reply)) state.answers.push_back({reply.position, *reply.extent, *date});
    }
    std::stable_sort(state.answers.begin(), state.answers.end(),
                     [](const QuestionAnswer& left, const QuestionAnswer& right) { return left.date < right.date; });
    state.standing = standing_of(state.answers);
    if (state.standing != QuestionStanding::answered) state.next_meeting = meeting_after(question, meetings);
    states.push_back(std::move(state));
  }
  return states;
}

}  // namespace lacuna::derive

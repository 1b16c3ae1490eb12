#include "compose/pages/questions_page.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "compose/frame.hpp"
#include "compose/pages/statement.hpp"

namespace lacuna::compose {
namespace {

using json::Value;
using model::QuestionState;
using templates::List;
using templates::Object;

std::string_view standing_word(const QuestionState& state) { return model::word_of(model::kQuestionStandings, state.standing); }

/// One meeting with what was asked; `meeting` is nothing for questions that a document asks.
struct Group {
  std::optional<model::RecordIndex> meeting;
  base::PartialDate date;
  std::vector<const QuestionState*> questions;
};

// Numbered ones first, by number; then by title.
std::tuple<bool, std::string, std::string> order_of(const Page& page, const QuestionState& state) {
  const model::Record& record = page.site.graph.record(state.question);
  const std::string number(record.value.string_at("number"));
  const std::string title = page.edition.tongue->sort_key(model::title_of(record, page.language()).text);
  return {number.empty(), page.edition.tongue->sort_key(number), title};
}

std::vector<Group> groups_of(const Page& page) {
  std::map<std::string_view, Group> by_meeting;
  for (const QuestionState& state : page.site.facts.questions) {
    const model::Record& record = page.site.graph.record(state.question);
    const std::string_view meeting = record.value.string_at("meeting");
    Group& group = by_meeting.try_emplace(meeting, Group{page.site.graph.find("meetings", meeting), state.asked_on, {}}).first->second;
    group.date = std::min(group.date, state.asked_on);
    group.questions.push_back(&state);
  }
  std::vector<Group> groups;
  for (auto& [meeting, group] : by_meeting) {
    std::stable_sort(group.questions.begin(), group.questions.end(),
                     [&](const QuestionState* left, const QuestionState* right) { return order_of(page, *left) < order_of(page, *right); });
    groups.push_back(std::move(group));
  }
  std::stable_sort(groups.begin(), groups.end(), [](const Group& left, const Group& right) { return left.date < right.date; });
  return groups;
}

// The answers themselves, unless the page of the key questions has them.
List answer_views(const Page& page, const model::Record& record, const QuestionState& state) {
  List views;
  if (record.value.find("key_question") != nullptr) return views;
  const std::vector<Value>& answers = record.value.items_at("answers");
  for (const model::QuestionAnswer& answer : state.answers) views.emplace_back(answer_view(page, answers[answer.position], answer.date));
  return views;
}

templates::Value elsewhere(const Page& page, const model::Record& record, const QuestionState& state) {
  if (record.value.find("key_question") == nullptr) return {};
  Cell cell;
  cell.text = page.word("questions.elsewhere", {{"n", static_cast<std::int64_t>(state.answers.size())}});
  cell.target = page_path(page.language(), "answers") + "#" + record.id;
  return cell_view(page, cell);
}

Object question_view(const Page& page, const QuestionState& state) {
  const model::Graph& graph = page.site.graph;
  const model::Record& record = graph.record(state.question);
  const std::string_view number = record.value.string_at("number");
  Object view;
  view.set("id", record.id);
  view.set("number", number.empty() ? templates::Value() : templates::Value(number));
  view.set("heading", cell_view(page, record_cell(page, record)));
  view.set("state", page.word("question." + std::string(standing_word(state))));
  view.set("state_key", standing_word(state));
  view.set("question", cell_view(page, text_cell(page, record.value.find("question"))));
  view.set("asked_by", cell_views(page, named_cells(page, record.value, "asked_by", "actors")));
  view.set("sources", cell_views(page, source_cells(page, record.value.items_at("sources"))));
  view.set("elsewhere", elsewhere(page, record, state));
  view.set("answers", answer_views(page, record, state));
  view.set("carried_to", cell_views(page, record_cells(page, state.carried_to)));
  view.set("next_meeting", state.next_meeting ? templates::Value(cell_view(page, record_cell(page, graph.record(*state.next_meeting))))
                                              : templates::Value());
  return view;
}

// How many of `questions` are answered, answered in part, open: one row of numbers.
List count_views(const Page& page, const std::vector<const QuestionState*>& questions) {
  std::array<std::int64_t, model::kQuestionStandings.size()> counts{};
  for (const QuestionState* state : questions) ++counts[static_cast<std::size_t>(state->standing)];
  List views;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    Object view;
    view.set("label", page.word("question." + std::string(model::kQuestionStandings[i])));
    view.set("count", page.edition.tongue->integer(counts[i]));
    views.emplace_back(std::move(view));
  }
  return views;
}

Object group_view(const Page& page, const Group& group, std::size_t number) {
  List asked;
  for (const QuestionState* state : group.questions) asked.emplace_back(question_view(page, *state));
  Cell heading;
  heading.text = page.word("questions.no_meeting");
  if (group.meeting) heading = record_cell(page, page.site.graph.record(*group.meeting));
  Object view;
  view.set("anchor", "meeting-" + std::to_string(number));
  view.set("heading", cell_view(page, heading));
  view.set("when", cell_view(page, date_cell(page, group.date.to_text())));
  view.set("total", page.edition.tongue->integer(static_cast<std::int64_t>(group.questions.size())));
  view.set("counts", count_views(page, group.questions));
  view.set("questions", std::move(asked));
  return view;
}

}  // namespace

Object questions_view(const Page& page) {
  const Frame frame = standing_frame(page, "questions");
  std::vector<const QuestionState*> all;
  for (const QuestionState& state : page.site.facts.questions) all.push_back(&state);
  List meetings;
  for (const Group& group : groups_of(page)) meetings.emplace_back(group_view(page, group, meetings.size() + 1));
  Object view = frame_view(page, frame);
  view.set("title", frame.title);
  view.set("counts", count_views(page, all));
  view.set("total", page.edition.tongue->integer(static_cast<std::int64_t>(all.size())));
  view.set("meetings", std::move(meetings));
  view.set("json_url", page.to("data/question-states.json"));
  return view;
}

}  // namespace lacuna::compose

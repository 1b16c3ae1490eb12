#include "compose/pages/answers_page.hpp"

#include <array>

#include "compose/frame.hpp"
#include "compose/pages/statement.hpp"

namespace lacuna::compose {
namespace {

using templates::List;
using templates::Object;

// A sentence of counts alone.
std::string count_sentence(const Page& page, const model::Reason& reason) {
  std::array<language::Argument, 2> arguments{};
  for (std::size_t i = 0; i < reason.parts.size() && i < arguments.size(); ++i) {
    arguments[i] = {reason.parts[i].name, std::get<std::int64_t>(reason.parts[i].given)};
  }
  return page.word(reason.key, {arguments[0], arguments[1]});
}

List count_views(const Page& page, const model::Answer& answer) {
  List views;
  for (const model::Reason& reason : answer.counts) views.emplace_back(count_sentence(page, reason));
  return views;
}

// The entry of /answers in which the sentence stands: its text's pointer without the last step.
const json::Value& entry_of(const model::Record& question, const model::Sentence& sentence) {
  return *json::find_at(question.value, std::string_view(sentence.text).substr(0, sentence.text.rfind('/')));
}

Object view_of(const Page& page, const model::Answer& answer) {
  const model::Record& question = page.site.graph.record(answer.question);
  List sentences;
  for (const model::Sentence& sentence : answer.sentences) {
    sentences.emplace_back(answer_view(page, entry_of(page.site.graph.record(sentence.record), sentence), sentence.date));
  }
  Object view;
  view.set("id", question.id);
  view.set("number", page.edition.tongue->integer(answer.number));
  view.set("heading", cell_view(page, record_cell(page, question)));
  view.set("question", cell_view(page, text_cell(page, question.value.find("question"))));
  view.set("sources", cell_views(page, source_cells(page, question.value.items_at("sources"))));
  view.set("count", page.word("answers.sentences", {{"n", static_cast<std::int64_t>(answer.sentences.size())}}));
  view.set("answers", std::move(sentences));
  view.set("counts", count_views(page, answer));
  return view;
}

}  // namespace

Object answers_view(const Page& page) {
  const Frame frame = standing_frame(page, "answers");
  List questions;
  for (const model::Answer& answer : page.site.facts.answers) questions.emplace_back(view_of(page, answer));
  Object view = frame_view(page, frame);
  view.set("title", frame.title);
  view.set("questions", std::move(questions));
  view.set("json_url", page.to("data/question-states.json"));
  return view;
}

}  // namespace lacuna::compose

#include <algorithm>

#include "compose/facts_of.hpp"
#include "compose/report/annexes.hpp"
#include "compose/report/gap_lines.hpp"
#include "compose/report/kinds.hpp"
#include "compose/report/meeting_parts.hpp"
#include "compose/report/record_lines.hpp"
#include "compose/report/speaker.hpp"

namespace lacuna::compose::report {
namespace {

using Indices = std::vector<model::RecordIndex>;
using json::Value;

class ConceptNote {
 public:
  ConceptNote(Draft& draft, const Order& order) : draft_(draft), order_(order) {
    for (const model::RecordIndex gap : order.scope.of("gaps")) {
      if (is_open(thread_of(draft.page().site, gap))) gaps_.push_back(gap);
    }
    for (const model::RecordIndex meeting : order.scope.meetings()) {
      const Indices questions = questions_of(draft.graph(), meeting);
      questions_.insert(questions_.end(), questions.begin(), questions.end());
    }
  }

  // The note itself is what is sent out, a few pages; what it draws on is annexed for those who prepare the meeting.
  void write() {
    write_opening();
    write_background();
    write_gaps();
    write_questions();
    write_help("offers", "report.concept.offers");
    write_help("partnerships", "report.concept.partnerships");
    write_answers();
    write_sources_annex(draft_);
  }

 private:
  [[nodiscard]] const model::Record& record(model::RecordIndex index) const { return draft_.graph().record(index); }
  [[nodiscard]] const std::vector<model::QuestionAnswer>& answers_to(model::RecordIndex question) const {
    return standing_of(draft_.page().site, question).answers;
  }
  [[nodiscard]] std::int64_t count_of(std::string_view collection) const {
    return static_cast<std::int64_t>(order_.scope.of(collection).size());
  }
  void chapter(std::string_view key) { draft_.chapter(words(draft_.word(key))); }
  void annex(std::string_view key) { draft_.annex(words(draft_.word(key))); }

  void write_opening() {
    const Value* scope = order_.record.value.find("scope");
    const Line theme = text_line(draft_.page(), scope == nullptr ? nullptr : scope->find("theme"));
    draft_.paragraph(fill(draft_.word("report.concept.opening", {{"theme", kFirst}}), {theme}));
    draft_.paragraph(words(draft_.word("report.concept.to_complete")));
    std::int64_t answers = 0;
    for (const model::RecordIndex question : questions_) answers += static_cast<std::int64_t>(answers_to(question).size());
    draft_.paragraph(words(draft_.word(
        "report.concept.annexed", {{"offers", count_of("offers")}, {"partnerships", count_of("partnerships")}, {"answers", answers}})));
  }

  void write_background() {
    if (order_.scope.meetings().empty()) return;
    chapter("report.concept.background");
    std::vector<Line> lines;
    for (const model::RecordIndex index : order_.scope.meetings()) {
      const Line date = cell_line(draft_.page(), date_cell(draft_.page(), record(index).value.string_at("date")));
      lines.push_back(
          fill(draft_.word("list.labelled", {{"label", kFirst}, {"value", kSecond}}), {date, brief_line(draft_, record(index))}));
    }
    draft_.bullets(lines);
  }

  void write_gaps() {
    chapter("report.concept.gaps");
    draft_.paragraph(words(draft_.word("report.concept.gaps.lead", {{"gaps", static_cast<std::int64_t>(gaps_.size())}})));
    std::vector<Line> lines;
    for (const model::RecordIndex index : gaps_) lines.push_back(brief_line(draft_, record(index)));
    if (!lines.empty()) draft_.bullets(lines);
  }

  void write_help(std::string_view collection, const std::string& key) {
    const Indices found = order_.scope.of(collection);
    if (found.empty()) return;
    annex(key);
    draft_.paragraph(words(draft_.word(key + ".lead", {{"n", static_cast<std::int64_t>(found.size())}})));
    std::vector<Line> lines;
    for (const model::RecordIndex index : found) {
      const Line status = words(word_cell(draft_.page(), record(index).value.string_at("status")).text);
      const Line head = fill(draft_.word("report.concept.help", {{"title", kFirst}, {"status", kSecond}}),
                             {strong(title_line(draft_.page(), record(index))), status});
      lines.push_back(before_full_stop(head, draft_.cite(record(index).value.items_at("sources"))));
    }
    draft_.bullets(lines);
  }

  // What was said earlier to like questions, with how far it answers them.
  void write_answers() {
    if (std::all_of(questions_.begin(), questions_.end(), [&](model::RecordIndex question) { return answers_to(question).empty(); }))
      return;
    annex("report.concept.answers");
    draft_.paragraph(words(draft_.word("report.concept.answers.lead")));
    for (const model::RecordIndex question : questions_) {
      std::vector<Line> lines;
      for (const model::QuestionAnswer& given : answers_to(question)) lines.push_back(answer_line(record(question), given));
      if (lines.empty()) continue;
      draft_.paragraph(head_line(draft_.page(), record(question)));
      draft_.bullets(lines);
    }
  }

  [[nodiscard]] Line answer_line(const model::Record& question, const model::QuestionAnswer& given) {
    const Page& page = draft_.page();
    const Value& answer = question.value.items_at("answers")[given.position];
    const Value* speaker = answer.find("speaker");
    const Line who = speaker == nullptr ? words(draft_.word("report.participants")) : speaker_with_capacity(page, *speaker);
    const Line gist = before_full_stop(closed(page, text_line(page, answer.find("gist"))), draft_.cite(answer.items_at("sources")));
    const std::string extent = word_cell(page, model::word_of(model::kExtents, given.extent)).text;
    return fill(draft_.word("report.concept.answer", {{"who", kFirst}, {"extent", extent}, {"gist", kSecond}}), {who, gist});
  }

  // Questions that stand open from earlier meetings, then those that the gaps themselves leave open.
  void write_questions() {
    chapter("report.concept.questions");
    std::vector<Line> lines;
    for (const model::RecordIndex index : questions_) {
      if (standing_of(draft_.page().site, index).standing == model::QuestionStanding::answered) continue;
      const Line asked = closed(draft_.page(), text_line(draft_.page(), record(index).value.find("question")));
      lines.push_back(before_full_stop(asked, draft_.cite(record(index).value.items_at("sources"))));
    }
    draft_.paragraph(words(draft_.word("report.concept.questions.lead", {{"questions", static_cast<std::int64_t>(lines.size())}})));
    if (!lines.empty()) draft_.bullets(lines);
    std::vector<Line> unexplained;
    for (const model::RecordIndex index : gaps_) {
      if (record(index).value.find("cause") == nullptr) unexplained.push_back(title_line(draft_.page(), record(index)));
    }
    if (unexplained.empty()) return;
    draft_.paragraph(
        fill(draft_.word("report.concept.unexplained", {{"n", static_cast<std::int64_t>(unexplained.size())}, {"gaps", kFirst}}),
             {join(unexplained, draft_.word("list.semicolon"))}));
  }

  Draft& draft_;
  const Order& order_;
  Indices gaps_;
  Indices questions_;
};

}  // namespace

void write_concept_note(Draft& draft, const Order& order) { ConceptNote(draft, order).write(); }

}  // namespace lacuna::compose::report

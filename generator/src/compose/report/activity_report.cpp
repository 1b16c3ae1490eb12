#include "compose/report/activity_report.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "compose/facts_of.hpp"
#include "compose/report/annexes.hpp"
#include "compose/report/record_lines.hpp"
#include "compose/report/speaker.hpp"

namespace lacuna::compose::report {
namespace {

using json::Value;

// Kinds of statement in the order in which a meeting goes.
constexpr std::array<std::string_view, 6> kKinds = {"briefing", "statement", "question", "view", "reply", "summary"};

// The meetings that the report names, or else those of its year; by date.
std::vector<model::RecordIndex> meetings_in(const Order& order, const model::Graph& graph) {
  std::vector<model::RecordIndex> meetings = order.scope.meetings();
  const Value* scope = order.record.value.find("scope");
  const Value* year = scope == nullptr ? nullptr : scope->find("year");
  if (meetings.empty() && year != nullptr) {
    for (const model::Record& meeting : graph.of("meetings")) {
      if (meeting.value.string_at("date").substr(0, 4) == year->text()) meetings.push_back(graph.index_of(meeting));
    }
  }
  std::sort(meetings.begin(), meetings.end(), [&](model::RecordIndex left, model::RecordIndex right) {
    return std::tuple(graph.record(left).value.string_at("date"), left) < std::tuple(graph.record(right).value.string_at("date"), right);
  });
  return meetings;
}

// The citations of `record` that support its field at `pointer`.
std::vector<Value> citations_for(const model::Record& record, std::string_view pointer) {
  std::vector<Value> found;
  for (const Value& citation : record.value.items_at("sources")) {
    const std::vector<Value>& supports = citation.items_at("supports");
    if (std::any_of(supports.begin(), supports.end(), [&](const Value& at) { return at.text() == pointer; })) found.push_back(citation);
  }
  return found;
}

}  // namespace

ActivityReport::ActivityReport(Draft& draft, const Order& order, const Objections* objections)
    : draft_(draft), order_(order), objections_(objections), meetings_(meetings_in(order, draft.graph())), terms_(draft.graph()) {}

void ActivityReport::write() {
  write_introduction();
  for (const model::RecordIndex meeting : meetings_) write_meeting(meeting);
  write_closing();
  write_delegations_annex();
  write_questions_annex();
  if (objections_ != nullptr) write_fallen_annex();
  write_sources_annex(draft_);
}

void ActivityReport::write_introduction() {
  const Page& page = draft_.page();
  draft_.chapter(words(draft_.word("report.introduction")));
  draft_.paragraph(words(draft_.word(objections_ == nullptr ? "report.activity.disclaimer" : "report.activity.no_objection.disclaimer")));
  if (objections_ != nullptr) draft_.paragraph(words(draft_.word("report.activity.no_objection.rule")));
  write_standing();
  draft_.paragraph(words(draft_.word("report.activity.meetings", {{"n", static_cast<std::int64_t>(meetings_.size())}})));
  for (const model::RecordIndex index : meetings_) {
    const model::Record& meeting = draft_.graph().record(index);
    const std::string date = date_cell(page, meeting.value.string_at("date")).text;
    const std::string message = draft_.word("report.activity.meeting_item", {{"theme", kFirst}, {"date", date}});
    draft_.item(fill(message, {text_line(page, meeting.value.find("theme"))}) + draft_.cite(meeting.value.items_at("sources")));
  }
  draft_.paragraph(words(draft_.word("report.activity.names")) + terms_.in_general(draft_, order_.scope.documents()));
}

// What weight the documents have that the report is drawn from, as they say themselves.
void ActivityReport::write_standing() {
  const Page& page = draft_.page();
  for (const model::RecordIndex index : order_.scope.documents()) {
    const model::Record& document = draft_.graph().record(index);
    const std::string standing = word_cell(page, document.value.string_at("standing")).text;
    const std::string message =
        draft_.word("report.activity.standing", {{"document", kFirst}, {"standing", standing}, {"summary", kSecond}});
    const Line summary =
        before_full_stop(closed(page, text_line(page, document.value.find("summary"))), draft_.cite(citations_for(document, "/standing")));
    draft_.paragraph(fill(message, {title_line(page, document), summary}));
  }
}

void ActivityReport::write_meeting(model::RecordIndex index) {
  const Page& page = draft_.page();
  const model::Record& meeting = draft_.graph().record(index);
  const std::string date = date_cell(page, meeting.value.string_at("date")).text;
  draft_.chapter(fill(draft_.word("report.activity.meeting_title", {{"theme", kFirst}, {"date", date}}),
                      {text_line(page, meeting.value.find("theme"))}));
  const Line chair = names_line(page, meeting.value, "chair", "actors");
  const Line opening = chair.empty() ? words(draft_.word("report.activity.held", {{"date", date}}))
                                     : fill(draft_.word("report.activity.held_under", {{"date", date}, {"chair", kFirst}}), {chair});
  draft_.paragraph(
      sentences(page, {opening, before_full_stop(summary_sentence(page, meeting), draft_.cite(meeting.value.items_at("sources")))}));
  write_questions(index);
  write_briefers(meeting);
  write_statements(meeting);
}

void ActivityReport::write_questions(model::RecordIndex index) {
  const Page& page = draft_.page();
  bool has_numbered = false;
  bool has_others = false;
  for (const model::RecordIndex question : questions_of(draft_.graph(), index)) {
    const model::Record& record = draft_.graph().record(question);
    bool& has_lead = record.value.find("number") != nullptr ? has_numbered : has_others;
    if (!has_lead)
      draft_.paragraph(words(draft_.word(&has_lead == &has_numbered ? "report.activity.questions" : "report.activity.questions_asked")));
    has_lead = true;
    const Line asked = closed(page, text_line(page, record.value.find("question")));
    const Line by = record.value.find("number") != nullptr ? Line() : names_line(page, record.value, "asked_by", "actors");
    const Line head = by.empty() ? by : fill(draft_.word("report.headed", {{"title", kFirst}}), {strong(by)});
    draft_.item(
        sentences(page, {head, before_full_stop(asked, draft_.cite(record.value.items_at("sources"))) + basis_notes(page, record)}));
  }
}

void ActivityReport::write_briefers(const model::Record& meeting) {
  const Page& page = draft_.page();
  const std::vector<Value>& briefers = meeting.value.items_at("briefers");
  if (briefers.empty()) return;
  draft_.paragraph(words(draft_.word("report.activity.briefers")));
  for (const Value& briefer : briefers) {
    const auto person = draft_.graph().find("actors", briefer.string_at("person"));
    const Line post = person ? text_line(page, draft_.graph().record(*person).value.find("post")) : Line();
    const Line name = post.empty() ? speaker_with_capacity(page, briefer)
                                   : fill(draft_.word("report.activity.briefer", {{"name", kFirst}, {"post", kSecond}}),
                                          {title_line(page, draft_.graph().record(*person)), post});
    draft_.item(closed(page, name + draft_.cite(briefer.items_at("sources"))));
  }
}

bool ActivityReport::stands(const Value& statement) {
  if (objections_ == nullptr) return true;
  std::vector<Objection> objections = objections_->against(statement);
  if (objections.empty()) return true;
  fallen_.push_back({&statement, std::move(objections)});
  return false;
}

void ActivityReport::write_statements(const model::Record& meeting) {
  std::array<std::vector<const Value*>, kKinds.size()> groups;
  std::size_t filled = 0;
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    for (const Value* statement : statements_of_kind(meeting, kKinds[i])) {
      if (stands(*statement)) groups[i].push_back(statement);
    }
    filled += groups[i].empty() ? 0U : 1U;
  }
  for (std::size_t i = 0; i < kKinds.size(); ++i) write_group(filled > 1, kKinds[i], groups[i]);
}

void ActivityReport::write_group(bool has_heading, std::string_view kind, const std::vector<const Value*>& group) {
  if (group.empty()) return;
  if (has_heading) draft_.section(words(draft_.word("report.activity.kind." + std::string(kind))));
  for (const Value* statement : group) {
    const std::string id = draft_.paragraph(statement_line(draft_, *statement, terms_));
    ++statements_;
    const auto actor = draft_.graph().find("actors", statement->string_at("actor"));
    const auto person = draft_.graph().find("actors", statement->string_at("person"));
    if (actor || person) paragraphs_by_speaker_[actor ? *actor : *person].push_back(id);
  }
}

void ActivityReport::write_closing() {
  draft_.chapter(words(draft_.word("report.closing")));
  draft_.paragraph(words(draft_.word("report.activity.closing", {{"meetings", static_cast<std::int64_t>(meetings_.size())},
                                                                 {"statements", static_cast<std::int64_t>(statements_)},
                                                                 {"speakers", static_cast<std::int64_t>(paragraphs_by_speaker_.size())}})));
  if (objections_ != nullptr) {
    draft_.paragraph(words(draft_.word("report.activity.no_objection.closing", {{"fallen", static_cast<std::int64_t>(fallen_.size())}})));
  }
}

void ActivityReport::write_delegations_annex() {
  const Page& page = draft_.page();
  std::vector<model::RecordIndex> speakers;
  for (const auto& [speaker, paragraphs] : paragraphs_by_speaker_) speakers.push_back(speaker);
  draft_.annex(words(draft_.word("report.activity.speakers")));
  Table table;
  table.caption = words(draft_.word("report.activity.speakers.caption"));
  table.heads = {draft_.word("report.head.speaker"), draft_.word("report.head.paragraphs")};
  for (const model::RecordIndex speaker : in_order_of_titles(page, std::move(speakers))) {
    std::vector<Line> numbers;
    for (const std::string& id : paragraphs_by_speaker_[speaker]) numbers.push_back(to_place(id, Draft::number_of(id)));
    table.rows.push_back({title_line(page, draft_.graph().record(speaker)), join(numbers, draft_.word("list.comma"))});
  }
  draft_.table(table);
}

void ActivityReport::write_questions_annex() {
  const Page& page = draft_.page();
  Table table;
  table.caption = words(draft_.word("report.activity.question_ledger.caption"));
  for (const char* key : {"collection.questions.one", "field.asked_by", "report.head.state", "report.head.answered"})
    table.heads.push_back(draft_.word(key));
  for (const model::RecordIndex meeting : meetings_) {
    for (const model::RecordIndex index : questions_of(draft_.graph(), meeting)) {
      const model::Record& question = draft_.graph().record(index);
      const model::QuestionState& state = standing_of(page.site, index);
      std::vector<Value> sources;
      for (const model::QuestionAnswer& answer : state.answers) {
        for (const Value& citation : question.value.items_at("answers")[answer.position].items_at("sources")) sources.push_back(citation);
      }
      const Line answered = draft_.sources(sources);
      table.rows.push_back({title_line(page, question) + draft_.cite(question.value.items_at("sources")),
                            field_line(page, question, "asked_by"),
                            words(draft_.word("report.question." + std::string(model::word_of(model::kQuestionStandings, state.standing)))),
                            answered.empty() ? words(draft_.word("report.none_on_file.short")) : answered});
    }
  }
  if (table.rows.empty()) return;
  draft_.annex(words(draft_.word("report.activity.question_ledger")));
  draft_.table(table);
}

Line ActivityReport::objection_line(const Objection& objection) {
  const Page& page = draft_.page();
  switch (objection.kind) {
    case ObjectionKind::question: return words(draft_.word("report.objection.question"));
    case ObjectionKind::itself: return words(draft_.word("report.objection.itself"));
    case ObjectionKind::contrary: {
      const Value& lesson = objection.record->value;
      const Line who = speakers_line(page, lesson.items_at("said_by"));
      const Line message = fill(draft_.word("report.objection.contrary", {{"who", kFirst}, {"lesson", kSecond}}),
                                {who, title_line(page, *objection.record)});
      return before_full_stop(message, draft_.cite(lesson.items_at("sources")));
    }
    case ObjectionKind::contested: break;
  }
  const Value& contested = *objection.record->value.find("contested");
  const Line by = names_line(page, contested, "by", "actors");
  const Line message = by.empty()
                           ? fill(draft_.word("report.objection.unsettled", {{"term", kFirst}}), {title_line(page, *objection.record)})
                           : fill(draft_.word("report.objection.contested", {{"term", kFirst}, {"who", kSecond}}),
                                  {title_line(page, *objection.record), by});
  return before_full_stop(message, draft_.cite(contested.items_at("sources")));
}

void ActivityReport::write_fallen_annex() {
  const Page& page = draft_.page();
  draft_.annex(words(draft_.word("report.activity.fallen")));
  Table table;
  table.is_wide = true;
  table.caption = words(draft_.word("report.activity.fallen.caption"));
  for (const char* key : {"report.head.paragraph_cited", "report.head.speaker", "report.head.point", "report.head.why"})
    table.heads.push_back(draft_.word(key));
  for (const Fallen& one : fallen_) {
    std::vector<Line> reasons;
    for (const Objection& objection : one.objections) reasons.push_back(objection_line(objection));
    table.rows.push_back({draft_.sources(source_of(*one.statement)), speaker_with_capacity(page, *one.statement),
                          text_line(page, one.statement->find("gist")), sentences(page, reasons)});
  }
  draft_.table(table);
}

void write_activity_summary(Draft& draft, const Order& order) { ActivityReport(draft, order, nullptr).write(); }

void write_no_objection_draft(Draft& draft, const Order& order) {
  const Objections objections(draft.graph());
  ActivityReport(draft, order, &objections).write();
}

}  // namespace lacuna::compose::report

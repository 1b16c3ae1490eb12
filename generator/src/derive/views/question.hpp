// derive/views/question.hpp: what is computed with of questions, meetings and documents. Knows no rule.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/index.hpp"
#include "model/vocabulary.hpp"

namespace lacuna::derive {

/// For whom something was said, by whom, in what capacity.
struct Speaker {
  std::optional<model::RecordIndex> actor;
  std::optional<model::RecordIndex> person;
  std::optional<model::Capacity> capacity;
};
template <class Visitor>
void describe(Visitor& visit, Speaker& speaker) {
  visit.reference("actor", "actors", speaker.actor);
  visit.reference("person", "actors", speaker.person);
  visit.choice("capacity", model::kCapacities, speaker.capacity);
}

struct QuestionReply {
  std::uint32_t position = 0;
  std::optional<model::Extent> extent;
  std::optional<base::PartialDate> date;
  std::optional<Speaker> speaker;
  std::vector<model::RecordIndex> documents;
  std::vector<model::RecordIndex> records;
};
template <class Visitor>
void describe(Visitor& visit, QuestionReply& reply) {
  visit.choice("extent", model::kExtents, reply.extent);
  visit.partial_date("date", reply.date);
  visit.object("speaker", reply.speaker);
  visit.citations("sources", reply.documents);
  visit.references("records", "*", reply.records);
}

struct Question {
  static constexpr std::string_view kCollection = "questions";
  model::RecordIndex record;
  std::optional<model::RecordIndex> meeting;
  std::optional<base::PartialDate> asked_on;
  std::vector<QuestionReply> answers;  // in the order of the record
  std::vector<model::RecordIndex> carried_to;
  std::optional<double> key_question;
};
template <class Visitor>
void describe(Visitor& visit, Question& question) {
  visit.reference("meeting", "meetings", question.meeting);
  visit.partial_date("asked_on", question.asked_on);
  visit.objects("answers", question.answers);
  visit.references("carried_to", "meetings", question.carried_to);
  visit.number("key_question", question.key_question);
}
[[nodiscard]] bool exists_on(Question& question, base::Date as_of);

struct Meeting {
  static constexpr std::string_view kCollection = "meetings";
  model::RecordIndex record;
  std::optional<base::PartialDate> date;
  std::optional<base::PartialDate> end;
  std::vector<model::RecordIndex> body;
};
template <class Visitor>
void describe(Visitor& visit, Meeting& meeting) {
  visit.partial_date("date", meeting.date);
  visit.partial_date("end", meeting.end);
  visit.references("body", "actors", meeting.body);
}
[[nodiscard]] bool exists_on(Meeting& meeting, base::Date as_of);

struct DocumentDate {
  static constexpr std::string_view kCollection = "documents";
  model::RecordIndex record;
  std::optional<base::Date> date;
};
template <class Visitor>
void describe(Visitor& visit, DocumentDate& document) {
  visit.date("date", document.date);
}
[[nodiscard]] bool exists_on(DocumentDate& document, base::Date as_of);

}  // namespace lacuna::derive

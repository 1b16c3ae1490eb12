#include "derive/answers.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <tuple>

#include "derive/answer_date.hpp"
#include "derive/views/partnership.hpp"
#include "derive/views/question.hpp"
#include "derive/views/reader.hpp"

namespace lacuna::derive {
namespace {

using model::Answer;
using model::Reason;
using model::Sentence;

Sentence sentence_of(const Question& question, const QuestionReply& reply, base::PartialDate date) {
  const std::string place = json::pointer_to("/answers", reply.position);
  Sentence sentence;
  sentence.record = question.record;
  sentence.text = json::pointer_to(place, "gist");
  sentence.sources = json::pointer_to(place, "sources");
  sentence.extent = *reply.extent;
  sentence.date = date;
  sentence.records = reply.records;
  if (reply.speaker) {
    sentence.actor = reply.speaker->actor;
    sentence.person = reply.speaker->person;
    sentence.capacity = reply.speaker->capacity;
  }
  return sentence;
}

// The figures that stand beside the sentences.
class Counts {
 public:
  Counts(const model::Graph& graph, base::Date as_of, const model::Matching& matching, const model::Overlaps& overlaps)
      : overlaps_(overlaps) {
    for (const model::MatchSet* set : {&matching.historical, &matching.live}) {
      offers_ += set->offers.size();
      needs_ += set->needs.size();
      unmatched_ += set->unmatched.size();
    }
    for (const Partnership& partnership : views_of<Partnership>(graph, as_of)) {
      ++partnerships_;
      if (!partnership.outcomes.empty()) ++with_outcomes_;
      if (partnership.graduated) ++graduated_;
    }
  }

  [[nodiscard]] std::vector<Reason> of(int number) const {
    switch (number) {
      case 1: return {one("answers.offers", offers_), two("answers.matched", needs_ - unmatched_, needs_)};
      case 2: return {two("answers.outcomes", with_outcomes_, partnerships_), one("answers.graduated", graduated_)};
      case 3: return {one("answers.overlaps", overlapping()), one("answers.advantages", shared_capabilities())};
      case 4: return {two("answers.matched", needs_ - unmatched_, needs_), one("answers.unmatched", unmatched_)};
      case 5: return lasting();
      default: return {};
    }
  }

 private:
  static std::int64_t whole(std::size_t number) { return static_cast<std::int64_t>(number); }
  static Reason one(std::string_view key, std::size_t number) { return {key, {{"count", whole(number)}}}; }
  static Reason two(std::string_view key, std::size_t number, std::size_t total) {
    return {key, {{"count", whole(number)}, {"total", whole(total)}}};
  }

  [[nodiscard]] std::vector<Reason> lasting() const {
    return {one("answers.sustained", overlaps_.sustained.size()), one("answers.one_off", overlaps_.one_off.size()),
            one("answers.unsaid", overlaps_.unsaid.size()),
            one("answers.equipment_without_sustainment", overlaps_.equipment_without_sustainment.size())};
  }

  [[nodiscard]] std::size_t overlapping() const {
    std::set<model::RecordIndex> capabilities;
    for (const model::Overlap& overlap : overlaps_.overlaps) capabilities.insert(overlap.capability);
    return capabilities.size();
  }

  [[nodiscard]] std::size_t shared_capabilities() const {
    return static_cast<std::size_t>(std::count_if(overlaps_.advantages.begin(), overlaps_.advantages.end(),
                                                  [](const model::Advantage& advantage) { return advantage.providers.size() > 1; }));
  }

  const model::Overlaps& overlaps_;
  std::size_t offers_ = 0;
  std::size_t needs_ = 0;
  std::size_t unmatched_ = 0;
  std::size_t partnerships_ = 0;
  std::size_t with_outcomes_ = 0;
  std::size_t graduated_ = 0;
};

}  // namespace

std::vector<Answer> answers(const model::Graph& graph, base::Date as_of, const model::Matching& matching, const model::Overlaps& overlaps) {
  const AnswerDates dates(graph, as_of);
  const Counts counts(graph, as_of, matching, overlaps);
  std::vector<Answer> answers;
  for (const Question& question : views_of<Question>(graph, as_of)) {
    if (!question.key_question) continue;
    Answer answer;
    answer.question = question.record;
    answer.number = static_cast<int>(*question.key_question);
    answer.counts = counts.of(answer.number);
    for (const QuestionReply& reply : question.answers) {
      if (const auto date = dates.date_of(reply)) answer.sentences.push_back(sentence_of(question, reply, *date));
    }
    std::stable_sort(answer.sentences.begin(), answer.sentences.end(),
                     [](const Sentence& left, const Sentence& right) { return left.date < right.date; });
    answers.push_back(std::move(answer));
  }
  std::stable_sort(answers.begin(), answers.end(), [](const Answer& left, const Answer& right) { return left.number < right.number; });
  return answers;
}

}  // namespace lacuna::derive

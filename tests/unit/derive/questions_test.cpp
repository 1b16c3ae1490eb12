#include "catch.hpp"

#include "derive/answers.hpp"
#include "derive/matches.hpp"
#include "derive/overlaps.hpp"
#include "derive/questions.hpp"
#include "model/vocabulary.hpp"
#include "support/graph.hpp"

namespace lacuna {
namespace {

using Records = std::map<std::string, std::string>;

Records with_answers(const std::string& answers) {
  return {{"questions/q",
           "{'meeting': 'first', 'asked_on': '2015-08-31', 'key_question': 2, 'carried_to': ['third'], 'answers': [" + answers + "]}"},
          {"meetings/first", "{'date': '2015-08-31', 'body': ['wg']}"},
          {"meetings/other", "{'date': '2016-01-01', 'body': ['council']}"},
          {"meetings/third", "{'date': '2018-06-26', 'body': ['wg']}"},
          {"meetings/second", "{'date': '2018-03', 'body': ['council', 'wg']}"},
          {"actors/wg", "{'kind': 'body'}"},
          {"actors/council", "{'kind': 'body'}"},
          {"actors/chad", "{'kind': 'state'}"},
          {"documents/d", "{'date': '2017-12-15', 'map': [{'key': 'a', 'paragraphs': [{'number': '1'}]}]}"}};
}

std::string standing(const std::string& answers, const std::string& as_of) {
  const auto graph = test::graph_of(with_answers(answers));
  const auto states = derive::questions(graph, test::day(as_of));
  if (states.empty()) return "none";
  std::string text(model::word_of(model::kQuestionStandings, states[0].standing));
  for (const model::QuestionAnswer& answer : states[0].answers) text += " " + std::to_string(answer.position) + ":" + answer.date.to_text();
  if (states[0].next_meeting) text += " then " + graph.record(*states[0].next_meeting).id;
  return text;
}

const std::string kTouches = "{'extent': 'touches', 'date': '2016', 'gist': {'en': 'a'}, 'sources': []}";
const std::string kPartly =
    "{'extent': 'partly', 'gist': {'en': 'b'}, 'sources': [{'document': 'd', 'paragraph': '1'}], 'speaker': {'actor': 'chad', 'capacity': "
    "'chair'}}";
const std::string kAnswers = "{'extent': 'answers', 'date': '2018-01-01', 'gist': {'en': 'c'}, 'sources': [], 'records': ['offers/o']}";

}  // namespace

TEST_CASE("a question is open until somebody answers it") {
  struct Case {
    std::string answers, as_of, expected;
  };
  const std::vector<Case> cases = {
      {"", "2015-08-30", "none"},
      {"", "2015-08-31", "open"},
      {"", "2018-03-01", "open then second"},
      {kTouches, "2019-01-01", "open 0:2016 then second"},
      // Without a date of its own an answer is as old as the newest document that it cites.
      {kTouches + "," + kPartly, "2019-01-01", "partly 0:2016 1:2017-12-15 then second"},
      {kTouches + "," + kPartly, "2017-12-14", "open 0:2016"},
      {kAnswers + "," + kPartly, "2019-01-01", "answered 1:2017-12-15 0:2018-01-01"},
      {kAnswers + "," + kPartly, "2017-12-31", "partly 1:2017-12-15"},
      {"{'extent': 'answers', 'gist': {'en': 'd'}, 'sources': []}", "2019-01-01", "open then second"},
  };
  for (const Case& one : cases) {
    INFO(one.answers << " on " << one.as_of);
    CHECK(standing(one.answers, one.as_of) == one.expected);
  }
}

TEST_CASE("answers to key questions are what the records say, no more") {
  Records records = with_answers(kAnswers + "," + kPartly);
  records.emplace("offers/o",
                  "{'providers': ['chad'], 'form': 'training', 'capabilities': [], 'status': 'running', 'as_of': '2017-01-01'}");
  records.emplace("partnerships/a",
                  "{'form': 'bilateral', 'as_of': '2017-01-01', 'outcomes': [{'gist': {'en': 'x'}}], 'graduated': {'en': 'x'}}");
  records.emplace("partnerships/b", "{'form': 'bilateral', 'as_of': '2017-01-01'}");
  const auto answer = [&] {
    const auto graph = test::graph_of(records);
    const base::Date as_of = test::day("2019-01-01");
    auto answers = derive::answers(graph, as_of, derive::matches(graph, as_of), derive::overlaps(graph, as_of));
    REQUIRE(answers.size() == 1);
    return answers[0];
  };
  const auto numbers = [](const model::Answer& given) {
    std::string text;
    for (const model::Reason& reason : given.counts) {
      text += std::string(reason.key);
      for (const model::ReasonPart& part : reason.parts) text += " " + std::to_string(std::get<std::int64_t>(part.given));
      text += "; ";
    }
    return text;
  };
  const model::Answer whole = answer();
  CHECK(whole.number == 2);
  REQUIRE(whole.sentences.size() == 2);
  CHECK(whole.sentences[0].text == "/answers/1/gist");
  CHECK(whole.sentences[0].sources == "/answers/1/sources");
  CHECK(whole.sentences[0].actor.has_value());
  CHECK(whole.sentences[0].capacity == model::Capacity::chair);
  CHECK(whole.sentences[1].records.size() == 1);
  CHECK(numbers(whole) == "answers.outcomes 1 2; answers.graduated 1; ");
  records.erase("partnerships/a");
  CHECK(numbers(answer()) == "answers.outcomes 0 1; answers.graduated 0; ");
  records.erase("offers/o");
  CHECK(answer().sentences[1].records.empty());
}

}  // namespace lacuna

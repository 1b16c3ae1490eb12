#include "catch.hpp"

#include "derive/threads.hpp"
#include "support/graph.hpp"

namespace lacuna {
namespace {

const std::map<std::string, std::string> kRecords = {
    {"gaps/g", R"({'see_also': ['commitments/named', 'recommendations/named'], 'history': [
        {'date': '2017-12-15', 'status': 'restated', 'by': ['sg'], 'sources': [{'document': 'late', 'paragraph': '1'}]},
        {'date': '2010-07', 'status': 'stated', 'sources': [{'document': 'early', 'paragraph': '1'}]},
        {'date': '2017-12-15', 'status': 'related', 'sources': [{'document': 'late', 'paragraph': '2'}]},
        {'date': '2012', 'status': 'partly_filled', 'sources': [{'document': 'early', 'paragraph': '1'}]},
        {'date': '2018-11-07', 'status': 'related', 'by': ['france'], 'sources': [{'document': 'late', 'paragraph': '2'}]}]})"},
    {"actors/sg", "{'kind': 'secretariat'}"},
    {"actors/france", "{'kind': 'state'}"},
    {"documents/early", "{'date': '2010-07-27', 'map': [{'key': 'a', 'paragraphs': [{'number': '1'}]}]}"},
    {"documents/late", "{'date': '2017-12-15', 'map': [{'key': 'a', 'paragraphs': [{'number': '1'}, {'number': '2'}]}]}"},
    {"recommendations/addresses", "{'addresses': ['g'], 'history': [{'date': '2011', 'status': 'made'}]}"},
    {"recommendations/after", "{'addresses': ['g'], 'history': [{'date': '2018', 'status': 'made'}]}"},
    {"recommendations/named", "{'history': [{'date': '2010-06', 'status': 'made'}]}"},
    {"recommendations/names",
     "{'see_also': ['gaps/g'], 'history': [{'date': '2016', 'status': 'restated'}, {'date': '2015', 'status': 'made'}]}"},
    {"recommendations/other", "{'history': [{'date': '2011', 'status': 'made'}]}"},
    {"commitments/follows", "{'made_on': '2015-09-02', 'follows': ['addresses']}"},
    {"commitments/named", "{'made_on': '2010-07-27'}"},
    {"commitments/names", "{'made_on': '2019-01-01', 'see_also': ['gaps/g']}"},
    {"commitments/other", "{'made_on': '2015-09-02', 'follows': ['other']}"},
};

std::string answers(const model::Graph& graph, const std::vector<model::ThreadAnswer>& rows) {
  std::string text;
  for (const model::ThreadAnswer& row : rows) text += graph.record(row.record).id + (row.within ? "+ " : "- ");
  return text;
}

std::string positions(const std::vector<model::ThreadEntry>& entries) {
  std::string text;
  for (const model::ThreadEntry& entry : entries) text += std::to_string(entry.position) + " ";
  return text;
}

}  // namespace

TEST_CASE("a thread runs from the first statement to the last, whatever else is said") {
  const auto graph = test::graph_of(kRecords);
  const auto threads = derive::threads(graph, test::day("2019-12-27"));
  REQUIRE(threads.size() == 1);
  const model::Thread& thread = threads[0];
  CHECK(positions(thread.statements) == "1 0 ");
  CHECK(positions(thread.related) == "2 4 ");
  CHECK(positions(thread.changes) == "3 ");
  CHECK(thread.first_stated->to_text() == "2010-07");
  CHECK(thread.last_stated->to_text() == "2017-12-15");
  CHECK(thread.days == base::days_between(test::day("2010-07-01"), test::day("2017-12-15")));
  CHECK(test::ids_of(graph, thread.documents) == "early late");
  CHECK(test::ids_of(graph, thread.statements[1].by) == "sg");
  CHECK(thread.state == model::GapStatus::stated);
  CHECK(answers(graph, thread.recommendations) == "named- addresses+ names+ after- ");
  CHECK(answers(graph, thread.commitments) == "named+ follows+ names- ");
}

TEST_CASE("a thread knows nothing of what comes later") {
  const auto graph = test::graph_of(kRecords);
  const auto early = derive::threads(graph, test::day("2012-06-01"));
  REQUIRE(early.size() == 1);
  CHECK(early[0].days == 0);
  CHECK(early[0].state == model::GapStatus::partly_filled);
  CHECK(answers(graph, early[0].commitments) == "named+ ");
  CHECK(derive::threads(graph, test::day("2010-06-30")).empty());
}

TEST_CASE("a gap that was only touched on has no length") {
  const auto graph =
      test::graph_of({{"gaps/g", "{'history': [{'date': '2010', 'status': 'related'}, {'date': '2018', 'status': 'related'}]}"}});
  const auto threads = derive::threads(graph, test::day("2019-12-27"));
  REQUIRE(threads.size() == 1);
  CHECK_FALSE(threads[0].first_stated);
  CHECK(threads[0].days == 0);
  CHECK(threads[0].related.size() == 2);
}

}  // namespace lacuna

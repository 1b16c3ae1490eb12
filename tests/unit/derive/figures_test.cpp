#include "catch.hpp"

#include "derive/figures.hpp"
#include "support/graph.hpp"

namespace lacuna {
namespace {

model::Graph indicator(const std::string& points, const std::string& fields = "") {
  return test::graph_of({{"indicators/i", "{'nature': 'quantity'" + fields + ", 'points': [" + points + "]}"}});
}

std::string conflicts(const model::Graph& graph, const std::string& as_of = "2019-12-27") {
  const auto figures = derive::figures(graph, test::day(as_of));
  if (figures.series.empty()) return "none";
  std::string text;
  for (const model::FigureConflict& one : figures.series[0].conflicts) {
    text += std::to_string(one.first) + (one.falls ? ">" : "/") + std::to_string(one.second) + " ";
  }
  return text;
}

}  // namespace

TEST_CASE("figures that contradict one another") {
  const std::string total = ", 'cumulative': true";
  struct Case {
    std::string points, fields, expected;
  };
  const std::vector<Case> cases = {
      // 39 visits and then 41 is one count that goes on.
      {"{'date': '2017-12-15', 'value': 39}, {'date': '2018-06-26', 'value': 41}", total, ""},
      {"{'date': '2017-12-15', 'value': 41}, {'date': '2018-06-26', 'value': 39}", total, "0>1 "},
      {"{'date': '2018-06-26', 'value': 39}, {'date': '2017-12-15', 'value': 41}", total, "1>0 "},
      {"{'date': '2017-12-15', 'value': 41}, {'date': '2018-06-26', 'value': 39}", "", ""},
      // The same days, two values.
      {"{'date': '2017', 'value': 120}, {'date': '2017', 'value': 128}", "", "0/1 "},
      {"{'date': '2017', 'value': 120, 'at_least': true}, {'date': '2017', 'value': 128}", "", ""},
      {"{'date': '2017', 'value': 130, 'at_least': true}, {'date': '2017', 'value': 128}", "", "0/1 "},
      {"{'date': '2017', 'value': 120}, {'date': '2017', 'value': 128, 'target': true}", "", ""},
      {"{'date': '2017', 'value': 120}, {'date': '2017-12', 'value': 128}", "", ""},
      {"{'date': '2017', 'value': 120}, {'period': {'start': '2017-01-01', 'end': '2017-12-31'}, 'value': 128}", "", "0/1 "},
      {"{'date': '2017', 'value': 1}, {'date': '2017', 'value': 2}, {'date': '2017', 'value': 1}, {'date': '2017', 'value': 3}", "",
       "0/1 0/3 "},
      // A goal does not make a total fall.
      {"{'date': '2017', 'value': 10}, {'date': '2018', 'value': 5, 'target': true}, {'date': '2019', 'value': 11}", total, ""},
  };
  for (const Case& one : cases) {
    INFO(one.points);
    CHECK(conflicts(indicator(one.points, one.fields)) == one.expected);
  }
}

TEST_CASE("a contradiction is warned of where the later figure stands") {
  const auto graph = indicator("{'date': '2017', 'value': 41}, {'date': '2018', 'value': 39}", ", 'cumulative': true");
  const auto problems = derive::check_figures(graph, derive::figures(graph, test::day("2019-12-27")));
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == diagnostic::Code::conflicting_figures);
  CHECK(problems[0].message == "the value `39` is lower than the `41` before it, and this is a running total");
  CHECK(problems[0].place.path == "content/indicators/i.json");
  REQUIRE(problems[0].labels.size() == 1);
  const auto twice = indicator("{'date': '2017', 'value': 41}, {'date': '2017', 'value': 39}");
  CHECK(derive::check_figures(twice, derive::figures(twice, test::day("2019-12-27")))[0].message ==
        "the value `39` differs from the `41` of the same days");
}

TEST_CASE("a measurement of a later day is not known yet, a goal is") {
  const auto graph =
      indicator("{'date': '2017', 'value': 1}, {'date': '2018-06-26', 'value': 2}, {'date': '2020', 'value': 3, 'target': true}");
  const auto on = [&](const std::string& as_of) { return derive::figures(graph, test::day(as_of)).series[0].points.size(); };
  CHECK(on("2018-06-25") == 2);
  CHECK(on("2018-06-26") == 3);
}

TEST_CASE("a set without quality is marked") {
  const std::string points = ", 'points': [{'date': '2017', 'value': 1}]}";
  const auto graph = test::graph_of({{"indicators/a", "{'nature': 'quantity', 'set': 'mixed'" + points},
                                     {"indicators/b", "{'nature': 'quality', 'set': 'mixed'" + points},
                                     {"indicators/c", "{'nature': 'quantity', 'set': 'alone'" + points},
                                     {"indicators/d", "{'nature': 'quantity'" + points}});
  const auto sets = derive::figures(graph, test::day("2019-12-27")).sets;
  REQUIRE(sets.size() == 2);
  CHECK(sets[0].key == "alone");
  CHECK(sets[0].quantity_alone);
  CHECK_FALSE(sets[1].quantity_alone);
  CHECK(sets[1].indicators.size() == 2);
}

}  // namespace lacuna

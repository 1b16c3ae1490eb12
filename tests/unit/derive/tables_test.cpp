// Matrices, rotations, reviews and the calendar: small rules, a table each.
#include "catch.hpp"

#include "derive/calendar.hpp"
#include "derive/matches.hpp"
#include "derive/matrices.hpp"
#include "derive/releases.hpp"
#include "derive/reviews.hpp"
#include "derive/rotations.hpp"
#include "model/vocabulary.hpp"
#include "support/graph.hpp"

namespace lacuna {
namespace {

std::string gap(const std::string& capability, const std::string& missions, const std::string& date, const std::string& status = "stated") {
  return "{'capability': '" + capability + "', 'missions': [" + missions + "], 'resources': ['personnel'], 'history': [{'date': '" + date +
         "', 'status': 'stated'}, {'date': '" + date + "', 'status': '" + status + "'}]}";
}

std::string calendar_text(const std::vector<model::CalendarDay>& days) {
  std::string text;
  for (const model::CalendarDay& one : days) {
    text += one.uid + " " + one.from.to_text() + " " + one.until.to_text() + " " + std::to_string(one.sequence) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("the matrix of capability and mission holds what is lacking, and since when it was last said") {
  const auto graph = test::graph_of({{"capabilities/air", "{}"},
                                     {"capabilities/medical", "{}"},
                                     {"missions/minusma", "{}"},
                                     {"missions/unmiss", "{}"},
                                     {"gaps/a", gap("air", "'minusma', 'unmiss'", "2017")},
                                     {"gaps/b", gap("air", "'minusma'", "2018-06")},
                                     {"gaps/c", gap("air", "", "2010")},
                                     {"gaps/d", gap("medical", "", "2010", "filled")},
                                     {"offers/o",
                                      "{'providers': [], 'form': 'pledge', 'capabilities': ['air'], 'resources': ['personnel'], 'status': "
                                      "'announced', 'as_of': '2017-01-01'}"}});
  const base::Date as_of = test::day("2019-01-01");
  const auto matrices = derive::matrices(graph, as_of, derive::matches(graph, as_of).historical);
  std::string text;
  for (const model::GapCell& cell : matrices.gaps) {
    text += graph.record(cell.capability).id + "/" + (cell.mission ? graph.record(*cell.mission).id : "all") + ": " +
            test::ids_of(graph, cell.gaps) + " " + cell.last_stated.to_text() + "\n";
  }
  CHECK(text == "air/all: c 2010\nair/minusma: a b 2018-06\nair/unmiss: a 2017\n");
  REQUIRE(matrices.matches.size() == 1);
  CHECK(test::ids_of(graph, matrices.matches[0].needs) == "a b c");
}

TEST_CASE("a statement about some of a gap's missions is not told of the others") {
  const auto graph = test::graph_of(
      {{"capabilities/air", "{}"},
       {"missions/minusma", "{}"},
       {"missions/unmis", "{}"},
       {"missions/unoci", "{}"},
       {"gaps/a",
        "{'capability': 'air', 'missions': ['minusma', 'unmis', 'unoci'], 'as_of': '2017', 'history': ["
        "{'date': '2010', 'status': 'stated', 'missions': ['unmis']}, {'date': '2017', 'status': 'restated', 'missions': ['minusma']}, "
        "{'date': '2018', 'status': 'restated'}]}"}});
  const base::Date as_of = test::day("2019-01-01");
  std::string text;
  for (const model::GapCell& cell : derive::matrices(graph, as_of, derive::matches(graph, as_of).historical).gaps) {
    text += graph.record(*cell.mission).id + " " + cell.last_stated.to_text() + "\n";
  }
  CHECK(text == "minusma 2017\nunmis 2010\n");
}

TEST_CASE("a rotation shows the quarters that nobody fills") {
  const std::string head = "{'form': 'rotation', 'as_of': '2018-11-07', 'slots': [";
  struct Case {
    std::string slots, expected;
  };
  const std::vector<Case> cases = {
      {"", ""},
      {"{'period': {'start': '2019-05'}, 'actor': 'norway'}", "2019Q2 norway; "},
      {"{'period': {'start': '2018-11', 'end': '2019-04'}, 'actor': 'norway'}, {'period': {'start': '2019-10', 'end': '2019-12'}, 'actor': "
       "'sweden'}",
       "2018Q4 norway; 2019Q1 norway; 2019Q2 norway; 2019Q3 ; 2019Q4 sweden; "},
      {"{'period': {'start': '2019'}}", "2019Q1 ; "},
      {"{'period': {'start': '2019-03-31', 'end': '2019-04-01'}, 'actor': 'norway'}, {'period': {'start': '2019-04'}, 'actor': 'sweden'}",
       "2019Q1 norway; 2019Q2 norway sweden; "},
      {"{'period': {'end': '2019'}, 'actor': 'norway'}", ""},
  };
  for (const Case& one : cases) {
    const auto graph = test::graph_of({{"partnerships/r", head + one.slots + "]}"},
                                       {"partnerships/other", "{'form': 'bilateral', 'as_of': '2018-11-07'}"},
                                       {"actors/norway", "{}"},
                                       {"actors/sweden", "{}"}});
    const auto rotations = derive::rotations(graph, test::day("2019-01-01"));
    REQUIRE(rotations.size() == 1);
    std::string text;
    for (const model::RotationQuarter& quarter : rotations[0].quarters) {
      text += std::to_string(quarter.year) + "Q" + std::to_string(quarter.quarter) + " " + test::ids_of(graph, quarter.contributors) + "; ";
    }
    CHECK(text == one.expected);
  }
}

TEST_CASE("a review holds for its term") {
  struct Case {
    std::string fields, as_of, expected;
  };
  const std::vector<Case> cases = {
      {"", "2019-01-01", "never"},
      {"'reviewed': '2018-01-01', 'review_within': 'P12M'", "2019-01-01", "holds 2019-01-01"},
      {"'reviewed': '2018-01-01', 'review_within': 'P12M'", "2019-01-02", "due 2019-01-01"},
      {"'reviewed': '2018-01-01'", "2049-01-02", "holds"},
      {"'reviewed': '2026-11-21', 'review_within': 'P12M'", "2019-12-27", "holds 2027-11-21"},
  };
  for (const Case& one : cases) {
    const auto graph = test::graph_of({{"terms/t", "{" + one.fields + "}"}});
    const auto reviews = derive::reviews(graph, test::day(one.as_of));
    REQUIRE(reviews.size() == 1);
    std::string text(model::word_of(model::kReviewStates, reviews[0].state));
    if (reviews[0].until) text += " " + reviews[0].until->to_text();
    INFO(one.fields << " on " << one.as_of);
    CHECK(text == one.expected);
  }
}

TEST_CASE("the calendar has every day that somebody has to look out for") {
  const auto graph =
      test::graph_of({{"missions/minusma",
                       "{'mandate_expiries': [{'date': '2019-06-30', 'resolution': 'S/RES/2423 (2018)'}, {'date': '2020-06-30', "
                       "'resolution': 'S/RES/2480 (2019)'}, {'date': '2020-12-31', 'resolution': 'S/RES/2480 (2019)'}]}"},
                      {"meetings/m", "{'date': '2010-03', 'end': '2010-06', 'body': []}"},
                      {"meetings/later", "{'date': '2020-03', 'body': []}"},
                      {"commitments/c", "{'made_on': '2017-12-15', 'due': {'latest': '2020-12-31', 'printed': 'x'}}"},
                      {"commitments/open", "{'made_on': '2017-12-15', 'due': {'earliest': '2020-12-31', 'printed': 'x'}}"},
                      {"offers/o", "{'as_of': '2019-01-01', 'lease': {'confirmed_on': '2019-01-01', 'confirmed_by': 'x'}}"},
                      {"gaps/g", "{'history': [], 'lease': {'confirmed_on': '2020-01-01', 'confirmed_by': 'x'}}"}});
  CHECK(calendar_text(derive::calendar(graph, test::day("2019-12-27"), {})) ==
        "meeting-m 2010-03-01 2010-06-30 0\n"
        "due-c 2017-12-15 2020-12-31 0\n"
        "mandate-minusma-s-res-2423-2018 2019-06-30 2019-06-30 0\n"
        "lease-offers-o 2019-11-02 2020-01-01 0\n"
        "mandate-minusma-s-res-2480-2019 2020-06-30 2020-06-30 0\n"
        "mandate-minusma-s-res-2480-2019-2 2020-12-31 2020-12-31 0\n");
}

TEST_CASE("a corrected day keeps its uid and raises its sequence once for each correction") {
  const auto tree = [](const std::string& day) {
    return test::graph_of({{"missions/x", "{'mandate_expiries': [{'date': '" + day + "', 'resolution': 'S/RES/1 (2018)'}]}"}});
  };
  const auto release = [&](const std::string& day, const std::string& date) {
    return derive::make_release(tree(day), test::day(date), {});
  };
  const auto sequence = [](const model::Graph& graph, const std::vector<model::Release>& releases) {
    return calendar_text(derive::calendar(graph, test::day("2019-12-27"), releases));
  };
  const auto first = release("2019-01-01", "2018-01-01");
  const auto second = release("2019-01-02", "2018-02-01");
  const auto third = release("2019-01-01", "2018-03-01");
  CHECK(sequence(tree("2019-01-01"), {first}) == "mandate-x-s-res-1-2018 2019-01-01 2019-01-01 0\n");
  CHECK(sequence(tree("2019-01-02"), {first}) == "mandate-x-s-res-1-2018 2019-01-02 2019-01-02 1\n");
  CHECK(sequence(tree("2019-01-02"), {first, second}) == "mandate-x-s-res-1-2018 2019-01-02 2019-01-02 1\n");
  CHECK(sequence(tree("2019-01-01"), {first, second, third}) == "mandate-x-s-res-1-2018 2019-01-01 2019-01-01 2\n");
}

}  // namespace lacuna

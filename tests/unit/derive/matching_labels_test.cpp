// The rule of matching judged by pairs that were labelled from the source texts before it was written. The labels stand
// in matching_labels.json with their reasons.
#include <iostream>

#include "catch.hpp"

#include "derive/matches.hpp"
#include "support/graph.hpp"
#include "support/suite.hpp"

namespace lacuna {
namespace {

struct Outcome {
  std::vector<std::string> found;
  std::vector<std::string> not_found;
};

Outcome judge(const model::Graph& graph, const model::MatchSet& set, const std::vector<json::Value>& labels) {
  Outcome outcome;
  for (const json::Value& label : labels) {
    const std::string need(label.string_at("need"));
    const std::string offer(label.string_at("offer"));
    const bool is_found = std::any_of(set.matches.begin(), set.matches.end(), [&](const model::Match& match) {
      return test::name_of(graph, match.need) == need && test::name_of(graph, match.offer) == offer;
    });
    (is_found ? outcome.found : outcome.not_found).push_back(need + " " + offer);
  }
  return outcome;
}

}  // namespace

TEST_CASE("matches agree with the pairs labelled by hand") {
  const auto labels =
      json::parse(test::read_file(LACUNA_SOURCE_DIR "/tests/unit/derive/matching_labels.json"), "matching_labels.json").value;
  const model::Graph graph = test::own_graph("2019-12-27");
  const model::MatchSet set = derive::matches(graph, test::day("2019-12-27")).historical;
  const Outcome wanted = judge(graph, set, labels.items_at("should_match"));
  const Outcome unwanted = judge(graph, set, labels.items_at("should_not_match"));
  REQUIRE(wanted.found.size() + wanted.not_found.size() == 30);
  REQUIRE(unwanted.found.size() + unwanted.not_found.size() == 10);
  std::cout << "matching: of 30 pairs that should match " << wanted.found.size() << " do, of 10 that should not " << unwanted.found.size()
            << " do\n";
  for (const std::string& pair : wanted.not_found) std::cout << "  missed " << pair << "\n";
  for (const std::string& pair : unwanted.found) std::cout << "  wrong " << pair << "\n";
  // What was reached when the rule was written; a change of the rule may better it.
  CHECK(wanted.found.size() >= 28);
  CHECK(unwanted.found.size() <= 2);

  std::vector<json::Value> right;
  std::vector<json::Value> wrong;
  for (const json::Value& one : labels.items_at("judged_sample")) (one.string_at("verdict") == "right" ? right : wrong).push_back(one);
  REQUIRE(right.size() + wrong.size() == 40);
  const std::size_t kept_right = judge(graph, set, right).found.size();
  const std::size_t kept_wrong = judge(graph, set, wrong).found.size();
  std::cout << "matching: of the judged sample " << kept_right << " right and " << kept_wrong << " wrong pairs are matched\n";
  CHECK(kept_right >= kept_wrong);
}

}  // namespace lacuna

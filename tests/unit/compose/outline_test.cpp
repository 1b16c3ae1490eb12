#include "catch.hpp"

#include "compose/outline.hpp"
#include "support/graph.hpp"

namespace lacuna {
namespace {

using compose::Outline;
using compose::OutlineRow;

model::Graph two_records() { return test::graph_of({{"commitments/a", "{'title': {'en': 'a'}}"}, {"offers/a", "{'title': {'en': 'b'}}"}}); }

}  // namespace

TEST_CASE("a list takes as many pages as its lines need, and at least one") {
  struct Case {
    std::vector<std::size_t> lines;
    std::vector<std::size_t> rows;  // on each page
  };
  const std::size_t full = compose::kLinesPerPage;
  const std::vector<Case> cases = {
      {{}, {0}},
      {{1}, {1}},
      {{full}, {1}},
      {{full, 1}, {1, 1}},
      {{full - 1, 1, 1}, {2, 1}},
      // What is longer than a page stands on one by itself.
      {{3 * full, 1}, {1, 1}},
      {{1, 3 * full, 1}, {1, 1, 1}},
  };
  for (const Case& one : cases) {
    std::vector<OutlineRow> rows;
    for (std::size_t i = 0; i < one.lines.size(); ++i) rows.push_back({"s", model::RecordIndex(i), one.lines[i]});
    const Outline outline("ledger", "commitments", std::move(rows));
    REQUIRE(outline.page_count() == one.rows.size());
    for (std::size_t number = 1; number <= one.rows.size(); ++number) CHECK(outline.rows_of(number).size() == one.rows[number - 1]);
  }
}

TEST_CASE("every entry is found on its page, by an id that no other has") {
  const model::Graph graph = two_records();
  const model::RecordIndex commitment = *graph.find("commitments", "a");
  const model::RecordIndex offer = *graph.find("offers", "a");
  const Outline outline("ledger", "commitments", {{"done", commitment, compose::kLinesPerPage}, {"undated", offer, 1}});
  CHECK(outline.place_of(graph, "en", commitment) == "en/ledger.html#a");
  CHECK(outline.place_of(graph, "zh", offer) == "zh/ledger-2.html#offers-a");
  CHECK(outline.place_of_section("en", "undated") == "en/ledger-2.html#s-undated");
  CHECK_FALSE(outline.place_of_section("en", "partly"));
  CHECK(outline.count("done") == 1);
  CHECK_FALSE(Outline("ledger", "commitments", {}).place_of(graph, "en", offer));
}

TEST_CASE("a record cut into parts counts once and is found at its first part") {
  const model::Graph graph = two_records();
  const model::RecordIndex record = *graph.find("commitments", "a");
  const Outline outline("confirm", "commitments", {{"actors", record, compose::kLinesPerPage, 0}, {"actors", record, 1, 1, true}});
  CHECK(outline.count("actors") == 1);
  CHECK(outline.place_of(graph, "en", record) == "en/confirm.html#a");
}

}  // namespace lacuna

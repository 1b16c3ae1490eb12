#include "catch.hpp"

#include "compose/pages/tally.hpp"
#include "support/graph.hpp"

namespace lacuna {
namespace {

using compose::Tally;
using model::RecordIndex;

Tally::Records records(std::initializer_list<std::size_t> positions) {
  Tally::Records set;
  for (const std::size_t position : positions) set.insert(RecordIndex(position));
  return set;
}

}  // namespace

TEST_CASE("a total counts a record once, in however many cells it stands") {
  const RecordIndex engineering(1);
  const RecordIndex medical(2);
  Tally tally;
  tally.add(engineering, RecordIndex(8), {RecordIndex(20), RecordIndex(21)});
  tally.add(engineering, RecordIndex(9), {RecordIndex(20)});
  tally.add(engineering, std::nullopt, {RecordIndex(22)});
  tally.add(medical, RecordIndex(9), {RecordIndex(21)});
  CHECK(tally.rows() == records({1, 2}));
  // The system as a whole stands before the missions.
  CHECK(*tally.columns().begin() == std::nullopt);
  CHECK(tally.columns().size() == 3);
  CHECK(tally.of_row(engineering) == records({20, 21, 22}));
  CHECK(tally.of_column(RecordIndex(9)) == records({20, 21}));
  CHECK(tally.all() == records({20, 21, 22}));
  CHECK(tally.find(medical, RecordIndex(8)) == nullptr);
}

TEST_CASE("a capability of which no need has an offer has a row of its own") {
  const auto graph = test::graph_of({{"capabilities/engineering", "{'kind': 'unit'}"},
                                     {"capabilities/medical", "{'kind': 'unit'}"},
                                     {"gaps/a", "{'capability': 'engineering'}"},
                                     {"gaps/b", "{'capability': 'medical'}"},
                                     {"gaps/c", "{'capability': 'medical'}"}});
  model::Facts facts;
  const RecordIndex a = *graph.find("gaps", "a");
  const RecordIndex b = *graph.find("gaps", "b");
  const RecordIndex c = *graph.find("gaps", "c");
  facts.matching.historical.needs = {{a, 0}, {b, 0}, {c, 2}};
  const Tally tally = compose::offer_tally(graph, facts);
  CHECK(tally.rows().size() == 1);
  CHECK(tally.without_offer(*graph.find("capabilities", "engineering")) == std::vector<RecordIndex>{a});
  // One of the needs has an offer, so the capability has.
  CHECK(tally.without_offer(*graph.find("capabilities", "medical")).empty());
}

}  // namespace lacuna

// Prints what is derived from small sets of records, for a checker that recomputes it in another language.
// Input (standard input): {"cases": [{"as_of": date, "records": {"gaps/x": {…}}}]}
// Output: a list with an object a case: leases, matches, ledger and threads, as the site exports them.
#include <iostream>
#include <iterator>
#include <string>

#include "compose/derived_exports.hpp"
#include "derive/derive.hpp"
#include "json/parse.hpp"
#include "load/load.hpp"
#include "model/graph.hpp"
#include "support/graph.hpp"

namespace {

using namespace lacuna;

model::Graph graph_of(const json::Value& records, const std::vector<model::Collection>& collections) {
  model::Graph graph;
  graph.collections = collections;
  for (const json::Member& member : records.members()) {
    const std::size_t slash = member.key.find('/');
    const auto collection = graph.find_collection(member.key.substr(0, slash));
    if (collection) graph.records.push_back({*collection, member.key.substr(slash + 1), member.key, member.value, {}});
  }
  std::sort(graph.records.begin(), graph.records.end(), [](const model::Record& left, const model::Record& right) {
    return std::tie(left.collection, left.id) < std::tie(right.collection, right.id);
  });
  model::join(graph);
  return graph;
}

}  // namespace

int main() {
  const std::string input{std::istreambuf_iterator<char>(std::cin), {}};
  const auto parsed = json::parse(input, "cases.json", {100, std::size_t{1} << 30U});
  if (!parsed.diagnostics.empty()) {
    std::cerr << parsed.diagnostics[0].message << "\n";
    return 1;
  }
  const auto collections = test::own_collections();
  std::cout << "[";
  std::string separator;
  for (const json::Value& one : parsed.value.items_at("cases")) {
    const model::Graph graph = graph_of(*one.find("records"), collections);
    const model::Facts facts = derive::derive(graph, *base::Date::parse(one.string_at("as_of")));
    std::cout << separator << "{\"leases\": " << compose::leases_json(graph, facts)
              << ", \"matches\": " << compose::matches_json(graph, facts) << ", \"ledger\": " << compose::ledger_json(graph, facts)
              << ", \"threads\": " << compose::threads_json(graph, facts) << "}";
    separator = ",\n";
  }
  std::cout << "]\n";
  return 0;
}

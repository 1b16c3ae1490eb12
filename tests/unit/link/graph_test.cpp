// The joins of the graph: both ways, and what the checks say of what does not join.
#include <set>

#include "catch.hpp"
#include "link/checks.hpp"
#include "support/graph.hpp"

using lacuna::diagnostic::Code;
using lacuna::diagnostic::Diagnostics;
using lacuna::model::Graph;

namespace {

Graph small() {
  return lacuna::test::graph_of({
      {"documents/d",
       "{'title': {'en': 'D'}, 'map': [{'key': 'k', 'paragraphs': [{'number': '1'}, {'number': '2', 'nothing_to_record': {'en': 'n'}}]}]}"},
      {"missions/m", "{'title': {'en': 'M'}, 'successor': 'n'}"},
      {"missions/n", "{'title': {'en': 'N'}, 'predecessor': 'm'}"},
      {"gaps/g",
       "{'title': {'en': 'G'}, 'missions': ['m', 'n'], 'see_also': ['missions/m'], 'sources': [{'document': 'd', 'paragraph': '1', "
       "'phrase': 'p'}]}"},
  });
}

}  // namespace

TEST_CASE("links agree both ways") {
  const Graph graph = small();
  REQUIRE(graph.links.size() == graph.back_links.size());
  std::multiset<std::tuple<unsigned, unsigned, std::string>> forward;
  std::multiset<std::tuple<unsigned, unsigned, std::string>> backward;
  for (const auto& link : graph.links) forward.emplace(link.from.value, link.to.value, link.pointer);
  for (const auto& link : graph.back_links) backward.emplace(link.from.value, link.to.value, link.pointer);
  CHECK(forward == backward);
  const auto m = *graph.find("missions", "m");
  CHECK(graph.links_to(m).size() == 3);
  CHECK(graph.links_from(*graph.find("gaps", "g")).size() == 4);
}

TEST_CASE("a citation finds its paragraph") {
  const Graph graph = small();
  REQUIRE(graph.citations.size() == 1);
  CHECK(graph.citations[0].pointer == "/sources/0");
  CHECK(graph.citations[0].ordinal == 0);
  CHECK(graph.citations_of(*graph.find("documents", "d")).size() == 1);
}

TEST_CASE("deleting a record faults exactly those that name it") {
  const Graph whole = small();
  for (const auto& gone : whole.records) {
    Graph graph = small();
    const std::string name = graph.collection_of(gone).name + "/" + gone.id;
    std::set<std::string> expected;
    for (const auto& link : whole.links_to(whole.index_of(gone))) expected.insert(whole.record(link.from).path);
    graph.records.erase(graph.records.begin() + (&gone - whole.records.data()));
    lacuna::model::join(graph);
    Diagnostics problems;
    lacuna::link::check_references(graph, {}, problems);
    std::set<std::string> faulted;
    for (const auto& problem : problems) faulted.insert(problem.place.path);
    INFO(name);
    CHECK(faulted == expected);
    Diagnostics none;
    lacuna::link::check_references(graph, {name}, none);
    CHECK(none.empty());
  }
}

TEST_CASE("paragraphs that are not in the map, or stand in it twice, are errors") {
  Diagnostics problems;
  lacuna::link::check_citations(lacuna::test::graph_of({{"documents/d",
                                                         "{'map': [{'paragraphs': [{'number': '19(a)'}, {'number': '19(b)'}, {'number': "
                                                         "'19(a)'}, {'number': '3', 'nothing_to_record': {'en': 'n'}}]}]}"},
                                                        {"gaps/g",
                                                         "{'sources': [{'document': 'd', 'paragraph': '19(c)'}, {'document': 'd', "
                                                         "'paragraph': '3'}, {'document': 'd', 'paragraph': '19(b)'}]}"}}),
                                problems);
  REQUIRE(problems.size() == 5);
  CHECK(problems[0].code == Code::paragraph_twice);
  CHECK(problems[0].labels.size() == 1);
  CHECK(problems[1].code == Code::unknown_paragraph);
  CHECK(problems[2].code == Code::cited_but_empty);
  CHECK(problems[3].code == Code::unaccounted_paragraph);
  CHECK(problems[4].code == Code::unaccounted_paragraph);
}

TEST_CASE("circles and former ids in use are errors") {
  const Graph graph = lacuna::test::graph_of({{"capabilities/a", "{'parent': 'b'}"},
                                              {"capabilities/b", "{'parent': 'a'}"},
                                              {"capabilities/c", "{'parent': 'a'}"},
                                              {"capabilities/d", "{'former_ids': ['c', 'free']}"}});
  Diagnostics circles;
  lacuna::link::check_circles(graph, circles);
  CHECK(circles.size() == 2);
  Diagnostics former;
  lacuna::link::check_former_ids(graph, former);
  REQUIRE(former.size() == 1);
  CHECK(former[0].code == Code::former_id_in_use);
}

#include "catch.hpp"
#include "compose/form/field_view.hpp"
#include "compose/form/form_view.hpp"
#include "support/graph.hpp"

using namespace lacuna;

TEST_CASE("the example is the longest record that is short enough to read, without the levels of its fields") {
  const std::string long_text(4000, 'x');
  const model::Graph graph = test::graph_of({{"terms/a", "{'title': {'en': 'short'}}"},
                                             {"terms/b", "{'title': {'en': 'a longer one'}, 'field_disclosure': {'/title': 'members'}}"},
                                             {"terms/c", "{'title': {'en': '" + long_text + "'}}"}});
  const model::Collection& terms = graph.collections[graph.find_collection("terms")->value];
  CHECK(compose::example_text(graph, terms) == "{\n  \"title\": {\n    \"en\": \"a longer one\"\n  }\n}\n");
}

TEST_CASE("there is no example where there is no record") {
  const model::Graph graph = test::graph_of({});
  CHECK(compose::example_text(graph, graph.collections[graph.find_collection("terms")->value]).empty());
}

TEST_CASE("a form asks for what has a form of its own") {
  model::Field object;
  object.kind = model::FieldKind::object;
  CHECK_FALSE(compose::can_be_asked(object));
  object.fields.emplace_back();
  CHECK(compose::can_be_asked(object));
}

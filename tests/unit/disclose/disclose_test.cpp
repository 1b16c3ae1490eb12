#include "disclose/disclose.hpp"

#include "catch.hpp"
#include "disclose/digest.hpp"
#include "json/write.hpp"
#include "support/graph.hpp"

using lacuna::base::Date;
using lacuna::model::Audience;
using lacuna::model::Graph;
using lacuna::model::Settings;

namespace {

Graph seen(Graph graph, const char* as_of, Audience audience = Audience::open) {
  Settings settings;
  settings.as_of = *Date::parse(as_of);
  settings.audience = audience;
  return lacuna::disclose::disclose(std::move(graph), settings);
}

std::string text_of(const Graph& graph, std::string_view collection, std::string_view id) {
  const auto index = graph.find(collection, id);
  return index ? lacuna::json::to_text(graph.record(*index).value) : std::string();
}

}  // namespace

TEST_CASE("a record above the audience's level is gone, with every entry that named it") {
  const auto make = [] {
    return lacuna::test::graph_of({
        {"missions/open", "{'title': {'en': 'O'}, 'disclosure': 'public'}"},
        {"missions/closed", "{'title': {'en': 'C'}, 'disclosure': 'members'}"},
        {"gaps/g", "{'title': {'en': 'G'}, 'disclosure': 'public', 'missions': ['open', 'closed']}"},
        {"lessons/l",
         "{'title': {'en': 'L'}, 'disclosure': 'public', 'said_by': [{'capacity': 'national', 'meeting': 'm'}, {'capacity': 'chair'}]}"},
        {"meetings/m", "{'title': {'en': 'M'}, 'disclosure': 'secretariat', 'date': '2010'}"},
    });
  };
  const Graph open = seen(make(), "2020-01-01");
  CHECK_FALSE(open.find("missions", "closed"));
  CHECK(text_of(open, "gaps", "g").find("closed") == std::string::npos);
  CHECK(text_of(open, "lessons", "l").find("national") == std::string::npos);
  CHECK(text_of(open, "lessons", "l").find("chair") != std::string::npos);
  CHECK(open.links.size() == 1);
  const Graph members = seen(make(), "2020-01-01", Audience::members);
  CHECK(members.find("missions", "closed"));
  CHECK_FALSE(members.find("meetings", "m"));
  CHECK(seen(make(), "2020-01-01", Audience::secretariat).find("meetings", "m"));
}

TEST_CASE("single fields can be stricter than their record") {
  const auto make = [] {
    return lacuna::test::graph_of(
        {{"gaps/g",
          "{'title': {'en': 'G'}, 'disclosure': 'public', 'field_disclosure': {'/quantity': 'members'}, 'quantity': {'value': 7}}"}});
  };
  CHECK(text_of(seen(make(), "2020-01-01"), "gaps", "g").find("quantity\": {") == std::string::npos);
  CHECK(text_of(seen(make(), "2020-01-01"), "gaps", "g").find('7') == std::string::npos);
  CHECK(text_of(seen(make(), "2020-01-01", Audience::members), "gaps", "g").find('7') != std::string::npos);
}

TEST_CASE("what is dated later does not exist") {
  const auto make = [] {
    return lacuna::test::graph_of({
        {"documents/d", "{'title': {'en': 'D'}, 'date': '2017-12-15', 'map': [{'paragraphs': [{'number': '1'}]}]}"},
        {"gaps/g",
         "{'title': {'en': 'G'}, 'history': [{'date': '2010', 'status': 'stated'}, {'date': '2017-12-15', 'status': 'restated',"
         " 'sources': [{'document': 'd', 'paragraph': '1'}]}], 'sources': [{'document': 'd', 'paragraph': '1'}]}"},
        {"meetings/m", "{'title': {'en': 'M'}, 'date': '2018'}"},
    });
  };
  const Graph early = seen(make(), "2012-01-01");
  CHECK_FALSE(early.find("documents", "d"));
  CHECK_FALSE(early.find("meetings", "m"));
  CHECK(early.citations.empty());
  CHECK(text_of(early, "gaps", "g").find("restated") == std::string::npos);
  CHECK(text_of(early, "gaps", "g").find("stated") != std::string::npos);
  CHECK(seen(make(), "2009-12-31").records.empty());
  CHECK(seen(make(), "2018-01-01").records.size() == 3);
  CHECK(seen(make(), "2018-01-01").citations.size() == 2);
}

TEST_CASE("the digest does not tell of what an audience may not see") {
  const auto with = [](const char* hidden) {
    return seen(lacuna::test::graph_of({{"gaps/g", "{'title': {'en': 'G'}, 'disclosure': 'public'}"},
                                        {"gaps/h", std::string("{'title': {'en': '") + hidden + "'}, 'disclosure': 'members'}"}}),
                "2020-01-01");
  };
  CHECK(lacuna::disclose::digest(with("one"), "rest") == lacuna::disclose::digest(with("two"), "rest"));
  CHECK(lacuna::disclose::digest(with("one"), "rest") != lacuna::disclose::digest(with("one"), "other"));
}

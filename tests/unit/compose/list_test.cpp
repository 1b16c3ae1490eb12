#include <algorithm>

#include "catch.hpp"
#include "compose/list/facet.hpp"
#include "compose/list/index_view.hpp"
#include "compose/list/row_data.hpp"
#include "support/graph.hpp"

using namespace lacuna;

namespace {

// A site of one language whose words are those of the tests.
struct Small {
  model::Settings settings;
  model::Graph graph;
  model::Facts facts;
  model::Editions editions;
  compose::Site site{settings, graph, facts, editions, "", ""};

  explicit Small(const std::map<std::string, std::string>& records) : graph(test::graph_of(records)) {
    settings.languages = settings.content_languages = {"en"};
    model::Edition edition;
    edition.tongue = std::make_unique<language::Tongue>("en");
    edition.messages = language::Messages::compile(
                           test::json_of("{'list.labelled': '{label}/{value}', 'list.no_value': 'nothing', 'list.year': 'Year', "
                                         "'field.history': 'History', 'field.status': 'Status', 'field.capability': 'Capability'}"),
                           "test.json", *edition.tongue)
                           .value;
    editions.push_back(std::move(edition));
  }

  [[nodiscard]] compose::Listing gaps() const {
    return compose::make_listing(site, editions.front(), graph.collections[graph.find_collection("gaps")->value]);
  }
  [[nodiscard]] compose::Page page() const { return {site, editions.front(), "en/gaps/index.html"}; }
};

Small small() {
  return Small({{"capabilities/air", "{'title': {'en': 'Air'}}"},
                {"capabilities/water", "{'title': {'en': 'Water'}}"},
                {"gaps/a",
                 "{'title': {'en': 'Zebra'}, 'capability': 'water', 'as_of': '2015-01-02', 'history': [{'date': '2010', 'status': "
                 "'stated'}, {'date': '2015-01-02', 'status': 'restated'}]}"},
                {"gaps/b",
                 "{'title': {'en': 'Ant'}, 'capability': 'air', 'as_of': '2010', 'history': [{'date': '2010', 'status': 'stated'}, "
                 "{'date': '2010-05', 'status': 'stated'}]}"},
                {"gaps/c", "{'title': {'en': 'Bee'}, 'history': []}"}});
}

const compose::Facet& facet(const compose::Listing& listing, std::string_view name) {
  return *std::find_if(listing.facets.begin(), listing.facets.end(), [&](const compose::Facet& one) { return one.name == name; });
}

using Rows = std::vector<std::pair<std::string, std::vector<std::size_t>>>;
Rows rows_of(const compose::Facet& one) {
  Rows rows;
  for (const compose::FacetValue& value : one.values) rows.emplace_back(value.key, value.rows);
  return rows;
}

}  // namespace

TEST_CASE("facets hold every record, values in their order, what is not recorded last") {
  const Small site = small();
  const compose::Listing gaps = site.gaps();  // Ant (b), Bee (c), Zebra (a)
  CHECK(rows_of(facet(gaps, "capability")) == Rows{{"air", {0}}, {"water", {2}}, {"-", {1}}});
  CHECK(rows_of(facet(gaps, "history-status")) == Rows{{"stated", {0, 2}}, {"restated", {2}}, {"-", {1}}});
  CHECK(rows_of(facet(gaps, "year")) == Rows{{"2015", {2}}, {"2010", {0, 2}}, {"-", {1}}});
  CHECK(facet(gaps, "history-status").label == "History/Status");
  CHECK(facet(gaps, "capability").values.back().words.text == "nothing");
}

TEST_CASE("a facet of which no record has a value is left out") {
  const Small site = small();
  const compose::Listing gaps = site.gaps();
  CHECK(std::none_of(gaps.facets.begin(), gaps.facets.end(), [](const compose::Facet& one) { return one.name == "missions"; }));
}

TEST_CASE("an index of more entries than a page holds goes on on further pages") {
  compose::Facet facet{"x", "X", {{"a", {}, std::vector<std::size_t>(compose::kEntriesPerPage)}}};
  CHECK(compose::index_pages(facet) == 1);
  facet.values.push_back({"b", {}, {0}});
  CHECK(compose::index_pages(facet) == 2);
}

TEST_CASE("the rows as data: each cell once, ranks by day, nothing after everything") {
  const Small site = small();
  const std::string script = compose::row_data_script(site.page(), site.gaps());
  CHECK(script.starts_with("(globalThis.lacunaRows=globalThis.lacunaRows||{})[\"gaps\"]={"));
  CHECK(script.find(R"(["Ant","b.html"])") != std::string::npos);
  const std::size_t start = script.find("={") + 1;
  const json::Value data = test::json_of(script.substr(start, script.rfind(';') - start));
  const auto ranks = [&](std::size_t row) { return json::to_text(data.items_at("rows")[row].items()[3]); };
  CHECK(ranks(0) == "[0,-1,-1,0]");  // capability Air, no missions, no components, 2010
  CHECK(ranks(1) == "[-1,-1,-1,-1]");
  CHECK(ranks(2) == "[1,-1,-1,1]");
}

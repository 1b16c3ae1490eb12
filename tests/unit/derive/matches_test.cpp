#include "catch.hpp"

#include "derive/fit.hpp"
#include "derive/matches.hpp"
#include "model/vocabulary.hpp"
#include "support/graph.hpp"

namespace lacuna {
namespace {

using Records = std::map<std::string, std::string>;

// A taxonomy of four levels, an operation under two names, regions, and actors of each kind.
const Records kSetting = {
    {"capabilities/air", "{'kind': 'enabler'}"},
    {"capabilities/helicopters", "{'kind': 'unit', 'parent': 'air'}"},
    {"capabilities/planes", "{'kind': 'unit', 'parent': 'air'}"},
    {"capabilities/utility", "{'kind': 'unit', 'parent': 'helicopters'}"},
    {"capabilities/armed-utility", "{'kind': 'unit', 'parent': 'utility'}"},
    {"missions/monuc", "{'end': '2010-06-30', 'successor': 'monusco'}"},
    {"missions/monusco", "{}"},
    {"missions/unmil", "{'end': '2018-03-30'}"},
    {"regions/africa", "{}"},
    {"regions/sahel", "{'parent': 'africa'}"},
    {"regions/asia", "{}"},
    {"actors/state-a", "{'kind': 'state'}"},
    {"actors/state-b", "{'kind': 'state'}"},
    {"actors/union", "{'kind': 'organization'}"},
    {"actors/contributors", "{'kind': 'group'}"},
    {"actors/office", "{'kind': 'secretariat'}"},
    {"documents/d", "{'date': '2017-01-01', 'map': [{'key': 'a', 'paragraphs': [{'number': '1'}, {'number': '2'}]}]}"},
};

// The fields of a need or an offer: those given, and the least that it takes for those not given.
std::string with_defaults(const std::string& fields, const std::string& defaults) {
  const json::Value own = test::json_of("{" + fields + "}");
  const json::Value rest = test::json_of("{" + defaults + "}");
  std::vector<json::Member> members = own.members();
  for (const json::Member& member : rest.members()) {
    if (own.find(member.key) == nullptr) members.push_back(member);
  }
  return json::to_text(json::Value::make_object(std::move(members)));
}
std::string need(const std::string& fields) {
  return with_defaults(fields,
                       "'capability': 'helicopters', 'resources': ['personnel', 'equipment'], 'history': [{'date': '2017-05-01', 'status': "
                       "'stated', 'sources': []}]");
}
std::string offer(const std::string& fields) {
  return with_defaults(fields,
                       "'providers': ['state-a'], 'form': 'pledge', 'capabilities': ['helicopters'], 'resources': ['personnel', "
                       "'equipment'], 'status': 'announced', 'as_of': '2017-06-01'");
}

model::MatchSet match(Records records, const std::string& as_of = "2019-01-01") {
  records.insert(kSetting.begin(), kSetting.end());
  return derive::matches(test::graph_of(records), test::day(as_of)).historical;
}

// The score of one need and one offer, or 0 where they do not match.
int score(const std::string& need_fields, const std::string& offer_fields) {
  const auto set = match({{"gaps/n", need(need_fields)}, {"offers/o", offer(offer_fields)}});
  return set.matches.empty() ? 0 : set.matches[0].score;
}

}  // namespace

TEST_CASE("the score of a need and an offer, line by line") {
  // 40 capability, 22 resources, 4 components, 3 mission, 2 region, 0 language, 4 dates.
  constexpr int kPlain = 75;
  struct Case {
    std::string need, offer;
    int score;
  };
  const std::vector<Case> cases = {
      {"", "", kPlain},
      // capability
      {"'capability': 'air'", "", kPlain - 12},                   // narrower by one
      {"'capability': 'air'", "'capabilities': ['utility']", 0},  // by two: 51
      {"'capability': 'air', 'components': ['military']",
       "'capabilities': ['utility'], 'components': ['military'], 'missions': ['monusco']", 0},  // 55
      {"'capability': 'utility'", "'capabilities': ['helicopters']", 0},                        // wider by one: 53
      {"'capability': 'utility', 'components': ['military']", "'capabilities': ['helicopters'], 'components': ['military']", kPlain - 18},
      {"'capability': 'utility'", "'capabilities': ['planes']", 0},                         // no kin
      {"'capability': 'helicopters'", "'capabilities': ['planes']", 0},                     // brothers
      {"'capability': 'air'", "'capabilities': ['armed-utility']", 0},                      // three steps
      {"'capability': 'utility'", "'capabilities': ['air', 'utility', 'planes']", kPlain},  // the nearest counts
      // resources
      {"", "'resources': ['personnel']", kPlain - 11},
      {"'resources': ['personnel', 'equipment', 'training']", "'resources': ['personnel']", kPlain - 15},
      {"", "'resources': ['funding']", 0},
      {"'resources': ['equipment']", "'resources': ['training']", 0},
      {"", "'resources': ['training']", kPlain - 18},
      {"'resources': []", "", kPlain - 14},
      {"", "'form': 'advice', 'resources': []", kPlain - 14},
      {"", "'form': 'train_and_equip', 'resources': []", kPlain - 11},  // equipment by its form
      {"'resources': ['training']", "'form': 'training', 'resources': []", kPlain},
      // components
      {"'components': ['military', 'police']", "'components': ['police']", kPlain + 4},
      {"'components': ['military']", "'components': ['police']", 0},
      {"'components': ['military']", "", kPlain},
      // missions
      {"'missions': ['monuc']", "'missions': ['monusco']", kPlain + 5},
      {"'missions': ['monusco']", "'missions': ['unmil']", 0},
      {"'missions': ['monusco']", "", kPlain},
      // regions
      {"'regions': ['sahel']", "'regions': ['africa']", kPlain + 3},
      {"'regions': ['africa']", "'regions': ['sahel', 'asia']", kPlain + 3},
      {"'regions': ['sahel']", "'regions': ['asia']", 0},
      // languages
      {"'languages': ['fr']", "'languages': ['en', 'fr']", kPlain + 3},
      {"'languages': ['fr']", "'languages': ['en']", 0},
      // readiness
      {"", "'readiness': {'level': '2'}", kPlain + 2},
      {"", "'readiness': {'level': '2', 'verified_on': '2018-01-01'}", kPlain + 4},
      {"", "'readiness': {'level': '2', 'verified_on': '2017-12-31'}", kPlain + 2},
      {"", "'readiness': {'level': '2', 'verified_on': '2019-01-02'}", kPlain + 2},
      // dates
      {"", "'as_of': '2018-01-01'", kPlain - 2},
      {"'history': [{'date': '2014', 'status': 'stated', 'sources': []}]", "", kPlain - 4},
      // one paragraph that speaks of both
      {"'sources': [{'document': 'd', 'paragraph': '1'}]", "'sources': [{'document': 'd', 'paragraph': '1'}]", kPlain + 6},
      {"'sources': [{'document': 'd', 'paragraph': '1'}]", "'sources': [{'document': 'd', 'paragraph': '2'}]", kPlain},
  };
  for (const Case& one : cases) {
    INFO("need " << one.need << "; offer " << one.offer);
    CHECK(score(one.need, one.offer) == one.score);
  }
}

TEST_CASE("what keeps a need and an offer apart whatever their score") {
  struct Case {
    std::string need, offer;
    bool fits;
  };
  const std::vector<Case> cases = {
      // for whom it is meant
      {"", "'recipients': ['union']", false},
      {"'regions': ['africa']", "'recipients': ['union'], 'regions': ['africa']", true},
      {"", "'recipients': ['union', 'contributors']", true},
      {"", "'recipients': ['union', 'state-b']", true},
      // money has a purpose
      {"'resources': ['funding']", "'resources': ['funding']", false},
      {"'resources': ['funding', 'training']", "'resources': ['funding']", false},
      {"'resources': ['funding', 'training']", "'resources': ['funding', 'training']", true},
      {"'resources': ['funding'], 'missions': ['unmil']", "'resources': ['funding'], 'missions': ['unmil']", true},
      {"'resources': ['funding'], 'regions': ['sahel']", "'resources': ['funding'], 'regions': ['africa']", true},
      {"'resources': ['funding'], 'sources': [{'document': 'd', 'paragraph': '2'}]",
       "'resources': ['funding'], 'sources': [{'document': 'd', 'paragraph': '2'}]", true},
      // their times
      {"", "'period': {'end': '2017-04'}", false},
      {"", "'period': {'end': '2017-05'}", true},
      {"'missions': ['unmil']", "'period': {'start': '2018-03'}", true},
      {"'missions': ['unmil']", "'period': {'start': '2018-04'}", false},
      {"'missions': ['unmil', 'monusco']", "'period': {'start': '2018-04'}", true},
      // what is over
      {"", "'status': 'ended'", false},
      {"", "'status': 'replaced'", false},
      {"'history': [{'date': '2017', 'status': 'stated', 'sources': []}, {'date': '2018', 'status': 'filled', 'sources': []}]", "", false},
      {"'history': [{'date': '2017', 'status': 'stated', 'sources': []}, {'date': '2018', 'status': 'withdrawn', 'sources': []}]", "",
       false},
      {"'history': [{'date': '2017', 'status': 'stated', 'sources': []}, {'date': '2018', 'status': 'partly_filled', 'sources': []}]", "",
       true},
      {"'history': [{'date': '2016', 'status': 'filled', 'sources': []}, {'date': '2017', 'status': 'restated', 'sources': []}]", "", true},
      {"'history': [{'date': '2017', 'status': 'related', 'sources': []}]", "", false},
      // what does not exist yet
      {"'history': [{'date': '2019-01-02', 'status': 'stated', 'sources': []}]", "", false},
      {"", "'as_of': '2019-01-02'", false},
  };
  for (const Case& one : cases) {
    INFO("need " << one.need << "; offer " << one.offer);
    CHECK((score(one.need, one.offer) > 0) == one.fits);
  }
}

TEST_CASE("matches stand by need, score and id, and what has none is named") {
  const auto graph_records = Records{{"gaps/a", need("")},
                                     {"gaps/b", need("'capability': 'planes'")},
                                     {"offers/one", offer("'resources': ['personnel']")},
                                     {"offers/three", offer("")},
                                     {"offers/two", offer("")},
                                     {"offers/wrong", offer("'capabilities': ['utility'], 'resources': ['funding']")}};
  Records records = graph_records;
  records.insert(kSetting.begin(), kSetting.end());
  const auto graph = test::graph_of(records);
  const auto set = derive::matches(graph, test::day("2019-01-01")).historical;
  std::string order;
  for (const model::Match& found : set.matches) order += graph.record(found.need).id + "-" + graph.record(found.offer).id + " ";
  CHECK(order == "a-three a-two a-one ");
  CHECK(test::ids_of(graph, set.unmatched) == "b");
  CHECK(test::ids_of(graph, set.idle) == "wrong");
  REQUIRE(set.needs.size() == 2);
  CHECK(set.needs[0].offers == 3);
}

TEST_CASE("of many matches the best are kept, and all are counted") {
  Records records;
  for (int i = 10; i < 40; ++i) records.emplace("offers/o" + std::to_string(i), offer(i == 39 ? "'readiness': {'level': '1'}" : ""));
  records.emplace("gaps/n", need(""));
  const auto set = match(records);
  REQUIRE(set.matches.size() == derive::kMatchesKept);
  CHECK(set.needs[0].offers == 30);
  CHECK(set.idle.empty());
  CHECK(set.matches[0].score == 77);
  CHECK(set.matches[1].offer < set.matches[2].offer);
}

TEST_CASE("the confirmed are matched among themselves, and what lapsed with nobody") {
  const std::string fresh = "'lease': {'confirmed_on': '2018-12-01', 'confirmed_by': 'x'}";
  const std::string stale = "'lease': {'confirmed_on': '2016-12-01', 'confirmed_by': 'x'}";
  Records records = {{"gaps/fresh", need(fresh)},
                     {"gaps/never", need("")},
                     {"gaps/stale", need(stale)},
                     {"offers/fresh", offer(fresh)},
                     {"offers/never", offer("")},
                     {"offers/stale", offer(stale)},
                     {"offers/over", offer(fresh + ", 'period': {'start': '2017-05', 'end': '2018-12'}")}};
  records.insert(kSetting.begin(), kSetting.end());
  const auto graph = test::graph_of(records);
  const auto matching = derive::matches(graph, test::day("2019-01-01"));
  const auto pairs = [&](const model::MatchSet& set) {
    std::string text;
    for (const model::Match& one : set.matches) text += graph.record(one.need).id + "-" + graph.record(one.offer).id + " ";
    return text;
  };
  CHECK(pairs(matching.live) == "fresh-fresh ");
  CHECK(pairs(matching.historical) == "never-never ");
}

TEST_CASE("reasons are keys of the interface with what is put into them") {
  Records records = {
      {"gaps/n",
       need("'components': ['military'], 'missions': ['monuc'], 'languages': ['fr'], 'sources': [{'document': 'd', 'paragraph': '2'}]")},
      {"offers/o", offer("'capabilities': ['utility'], 'components': ['military'], 'missions': ['monusco'], 'languages': ['fr'], "
                         "'recipients': ['state-b'], 'readiness': {'level': '1', 'verified_on': '2018-06-01'}, 'sources': [{'document': "
                         "'d', 'paragraph': '2'}]")}};
  records.insert(kSetting.begin(), kSetting.end());
  const auto graph = test::graph_of(records);
  const auto set = derive::matches(graph, test::day("2019-01-01")).historical;
  REQUIRE(set.matches.size() == 1);
  std::vector<std::string> keys;
  for (const model::Reason& reason : model::reasons_of(set.matches[0])) keys.emplace_back(reason.key);
  CHECK(keys == std::vector<std::string>{"match.capability.narrower", "match.resources", "match.components", "match.paragraph",
                                         "match.mission", "match.confined", "match.languages", "match.readiness.verified", "match.dates"});
  CHECK(set.matches[0].paragraph == "2");
  CHECK(graph.record(*set.matches[0].confined_to).id == "state-b");
  CHECK(graph.record(*set.matches[0].mission).id == "monuc");
}

TEST_CASE("suggestions pair a pledged unit with those who can train or equip it") {
  Records records = {{"gaps/n", need("")},
                     {"offers/equip-same", offer("'form': 'equipment', 'resources': ['equipment']")},
                     {"offers/equip", offer("'form': 'equipment', 'resources': ['equipment'], 'providers': ['state-b']")},
                     {"offers/own", offer("'form': 'equipment', 'resources': ['equipment'], 'providers': ['office']")},
                     {"offers/unit", offer("'resources': ['personnel']")},
                     {"offers/whole", offer("'form': 'standing_capacity', 'providers': ['union']")}};
  records.insert(kSetting.begin(), kSetting.end());
  const auto graph = test::graph_of(records);
  const auto set = derive::matches(graph, test::day("2019-01-01")).historical;
  std::string text;
  for (const model::Suggestion& one : set.suggestions) {
    text += std::string(model::word_of(model::kSuggestionForms, one.form)) + " " + graph.record(one.offer).id +
            (one.unit ? "+" + graph.record(*one.unit).id : std::string()) + " " + std::to_string(one.score) + "; ";
  }
  CHECK(text == "bilateral whole 75; three_party equip+whole 69; three_party equip-same+whole 69; three_party equip+unit 64; ");
}

}  // namespace lacuna

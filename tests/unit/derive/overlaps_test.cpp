#include "catch.hpp"

#include "derive/overlaps.hpp"
#include "support/graph.hpp"

namespace lacuna {
namespace {

std::string offer(const std::string& providers, const std::string& fields, const std::string& status = "running") {
  return "{'providers': [" + providers + "], 'capabilities': ['training'], 'as_of': '2017-01-01', 'status': '" + status + "'" + fields +
         "}";
}

const std::map<std::string, std::string> kRecords = {
    {"actors/a", "{'kind': 'state'}"},
    {"actors/b", "{'kind': 'state'}"},
    {"actors/mali", "{'kind': 'state'}"},
    {"actors/contributors", "{'kind': 'group'}"},
    {"regions/africa", "{}"},
    {"capabilities/training", "{'kind': 'skill'}"},
    {"offers/a-africa", offer("'a'", ", 'form': 'train_and_equip', 'regions': ['africa'], 'sustained': 'sustained'")},
    {"offers/a-mali",
     offer("'a'", ", 'form': 'equipment', 'recipients': ['mali'], 'sustainment': {'en': 'spares'}, 'sustained': 'one_off'")},
    {"offers/a-mali-too", offer("'a'", ", 'form': 'training', 'recipients': ['mali', 'contributors'], 'sustained': 'mixed'")},
    {"offers/ab-africa", offer("'a', 'b'", ", 'form': 'training', 'regions': ['africa'], 'recipients': ['contributors']")},
    {"offers/b-africa", offer("'b'", ", 'form': 'training', 'regions': ['africa'], 'recipients': ['contributors']")},
    {"offers/b-gone", offer("'b'", ", 'form': 'equipment', 'recipients': ['mali']", "ended")},
    {"offers/b-later",
     "{'providers': ['b'], 'capabilities': ['training'], 'as_of': '2020-01-01', 'status': 'running', 'recipients': ['mali'], 'form': "
     "'equipment'}"},
    {"partnerships/p",
     "{'form': 'bilateral', 'as_of': '2017-01-01', 'capabilities': ['training'], 'participants': [{'actor': 'mali', 'role': 'recipient'}, "
     "{'actor': 'contributors', 'role': 'provider'}]}"},
};

}  // namespace

TEST_CASE("overlaps are one capability for one recipient or region by strangers") {
  const auto graph = test::graph_of(kRecords);
  const auto all = derive::overlaps(graph, test::day("2019-01-01"));
  REQUIRE(all.overlaps.size() == 1);
  CHECK(graph.record(all.overlaps[0].common).id == "africa");
  CHECK(test::ids_of(graph, all.overlaps[0].offers) == "a-africa ab-africa b-africa");
  CHECK(test::ids_of(graph, all.overlaps[0].providers) == "a b");
  // Once another provider gives Mali the same, that is an overlap too.
  const auto later = derive::overlaps(graph, test::day("2020-01-01"));
  REQUIRE(later.overlaps.size() == 2);
  CHECK(graph.record(later.overlaps[0].common).id == "mali");
  CHECK(test::ids_of(graph, later.overlaps[0].offers) == "a-mali a-mali-too b-later");
}

TEST_CASE("what lasts, what is a single event, and equipment without a word on upkeep") {
  const auto graph = test::graph_of(kRecords);
  const auto all = derive::overlaps(graph, test::day("2019-01-01"));
  CHECK(test::ids_of(graph, all.sustained) == "a-africa");
  CHECK(test::ids_of(graph, all.one_off) == "a-mali");
  CHECK(test::ids_of(graph, all.mixed) == "a-mali-too");
  CHECK(test::ids_of(graph, all.unsaid) == "ab-africa b-africa");
  CHECK(test::ids_of(graph, all.equipment_without_sustainment) == "a-africa");
}

TEST_CASE("who has something to give stands by id, without an order of merit") {
  const auto graph = test::graph_of(kRecords);
  const auto all = derive::overlaps(graph, test::day("2019-01-01"));
  REQUIRE(all.advantages.size() == 1);
  CHECK(test::ids_of(graph, all.advantages[0].providers) == "a b contributors");
  CHECK(all.advantages[0].offers.size() == 5);
  CHECK(test::ids_of(graph, all.advantages[0].partnerships) == "p");
}

}  // namespace lacuna

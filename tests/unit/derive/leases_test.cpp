#include "catch.hpp"

#include "derive/leases.hpp"
#include "derive/matches.hpp"
#include "support/graph.hpp"

namespace lacuna {
namespace {

using model::LeaseState;

std::string lease_text(const std::string& lease, const std::string& as_of) {
  derive::LeaseView view;
  const json::Value value = test::json_of(lease);
  view.confirmed_on = base::Date::parse(value.string_at("confirmed_on"));
  view.first_confirmed_on = base::Date::parse(value.string_at("first_confirmed_on"));
  view.term = base::Duration::parse(value.string_at("term"));
  const model::Lease result = derive::lease_of(view, test::day(as_of));
  std::string text(model::word_of(model::kLeaseStates, result.state));
  if (result.ends_on) text += " " + result.due_from->to_text() + " " + result.ends_on->to_text();
  return text;
}

std::string need(const std::string& lease = "") {
  return R"({'title': {'en': 'n'}, 'capability': 'engineering', 'resources': ['personnel'], 'as_of': '2020-01-01',
    'history': [{'date': '2020-01-01', 'status': 'stated', 'by': ['c'], 'sources': []}])" +
         lease + "}";
}
std::string offer(const std::string& lease = "", const std::string& status = "announced") {
  return R"({'title': {'en': 'o'}, 'providers': ['p'], 'form': 'pledge', 'capabilities': ['engineering'],
    'resources': ['personnel'], 'status': ')" +
         status + R"(', 'as_of': '2020-01-01')" + lease + "}";
}
std::string confirmed(const std::string& date) { return R"(, 'lease': {'confirmed_on': ')" + date + "', 'confirmed_by': 'x'}"; }

const std::map<std::string, std::string> kSetting = {
    {"capabilities/engineering", "{'kind': 'unit'}"}, {"actors/p", "{'kind': 'state'}"}, {"actors/c", "{'kind': 'state'}"}};

std::map<std::string, std::string> with_setting(std::map<std::string, std::string> records) {
  records.insert(kSetting.begin(), kSetting.end());
  return records;
}

}  // namespace

TEST_CASE("a lease decays from current to due to lapsed") {
  const std::string first = "{'confirmed_on': '2024-03-15'}";
  const std::string later = "{'confirmed_on': '2024-03-15', 'first_confirmed_on': '2023-03-15'}";
  struct Case {
    std::string lease, as_of, expected;
  };
  const std::vector<Case> cases = {
      // The first confirmation holds for twelve months.
      {first, "2024-03-15", "current 2025-01-14 2025-03-15"},
      {first, "2025-01-13", "current 2025-01-14 2025-03-15"},
      {first, "2025-01-14", "due 2025-01-14 2025-03-15"},
      {first, "2025-03-15", "due 2025-01-14 2025-03-15"},
      {first, "2025-03-16", "lapsed 2025-01-14 2025-03-15"},
      // A later one for six.
      {later, "2024-07-16", "current 2024-07-17 2024-09-15"},
      {later, "2024-09-16", "lapsed 2024-07-17 2024-09-15"},
      // The same day twice is one confirmation.
      {"{'confirmed_on': '2024-03-15', 'first_confirmed_on': '2024-03-15'}", "2024-03-15", "current 2025-01-14 2025-03-15"},
      // A term of its own goes before both.
      {"{'confirmed_on': '2024-01-31', 'term': 'P1M'}", "2024-01-31", "current 2024-02-15 2024-02-29"},
      {"{'confirmed_on': '2024-01-31', 'term': 'P1M'}", "2024-02-15", "due 2024-02-15 2024-02-29"},
      {"{'confirmed_on': '2024-01-01', 'term': 'P10D'}", "2024-01-06", "due 2024-01-06 2024-01-11"},
      {"{'confirmed_on': '2024-01-01', 'term': 'P0D'}", "2024-01-01", "due 2024-01-01 2024-01-01"},
      // What is confirmed tomorrow is not confirmed today.
      {first, "2024-03-14", "never_confirmed"},
      {"{'confirmed_by': 'x'}", "2024-03-15", "never_confirmed"},
  };
  for (const Case& one : cases) {
    INFO(one.lease << " on " << one.as_of);
    CHECK(lease_text(one.lease, one.as_of) == one.expected);
  }
}

TEST_CASE("what was only read in a source is shown with the day it was last stated") {
  const auto graph = test::graph_of(with_setting({{"gaps/a", R"({'capability': 'engineering', 'as_of': '2030-01-01', 'history': [
          {'date': '2010-07', 'status': 'stated', 'sources': []}, {'date': '2017-12-15', 'status': 'restated', 'sources': []},
          {'date': '2018-11-07', 'status': 'related', 'sources': []}, {'date': '2021', 'status': 'restated', 'sources': []}]})"},
                                                  {"offers/b", offer()}}));
  const auto rows = derive::leases(graph, test::day("2020-06-01"));
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].state == LeaseState::never_confirmed);
  CHECK(rows[0].last_stated->to_text() == "2017-12-15");
  CHECK(rows[1].last_stated->to_text() == "2020-01-01");
  CHECK_FALSE(rows[1].is_live());
}

TEST_CASE("thirteen months later the live matches are gone, and one confirmation brings one back") {
  std::map<std::string, std::string> records = with_setting({});
  for (const std::string i : {"1", "2", "3"}) records.emplace("gaps/n" + i, need(confirmed("2024-03-0" + i)));
  records.emplace("offers/o", offer(confirmed("2024-03-01")));
  records.emplace("offers/never", offer());
  const auto count = [&](const std::string& as_of) {
    const auto graph = test::graph_of(records);
    const auto rows = derive::leases(graph, test::day(as_of));
    const auto lapsed = std::count_if(rows.begin(), rows.end(), [](const model::Lease& row) { return row.state == LeaseState::lapsed; });
    return std::pair(derive::matches(graph, test::day(as_of)).live.matches.size(), lapsed);
  };
  CHECK(count("2024-03-10") == std::pair<std::size_t, std::ptrdiff_t>(3, 0));
  CHECK(count("2025-04-10") == std::pair<std::size_t, std::ptrdiff_t>(0, 4));
  records["offers/o"] = offer(confirmed("2025-04-01"));
  CHECK(count("2025-04-10") == std::pair<std::size_t, std::ptrdiff_t>(0, 3));
  records["gaps/n2"] = need(confirmed("2025-04-02"));
  CHECK(count("2025-04-10") == std::pair<std::size_t, std::ptrdiff_t>(1, 2));
}

TEST_CASE("as many live matches go as needs lapse, and each confirmation brings one back") {
  constexpr int kNeeds = 60;
  std::map<std::string, std::string> records = with_setting({});
  // An offer that outlives them all fits every need.
  records.emplace("offers/o", offer(", 'lease': {'confirmed_on': '2024-01-01', 'confirmed_by': 'x', 'term': 'P10Y'}"));
  std::uint32_t seed = 7;
  for (int i = 0; i < kNeeds; ++i) {
    seed = seed * 1664525U + 1013904223U;
    const base::Date day = test::day("2024-01-01").plus_days(static_cast<std::int32_t>((seed >> 8U) % 400U));
    records.emplace("gaps/n" + std::to_string(i), need(confirmed(day.to_text())));
  }
  struct Count {
    std::size_t live = 0;
    std::size_t lapsed = 0;
  };
  const auto count = [&](const base::Date as_of) {
    const auto graph = test::graph_of(records);
    const auto rows = derive::leases(graph, as_of);
    const auto lapsed = std::count_if(rows.begin(), rows.end(), [](const model::Lease& row) { return row.state == LeaseState::lapsed; });
    std::size_t live = 0;
    for (const model::NeedCount& one : derive::matches(graph, as_of).live.needs) live += one.offers;
    return Count{live, static_cast<std::size_t>(lapsed)};
  };
  const base::Date day = test::day("2025-02-10");
  const base::Date later = day.plus({.months = 13});
  const Count before = count(day);
  const Count after = count(later);
  INFO(before.live << " live, " << before.lapsed << " lapsed; then " << after.live << " and " << after.lapsed);
  CHECK(before.live > 0);
  CHECK(before.lapsed > 0);
  CHECK(before.live - after.live == after.lapsed - before.lapsed);
  CHECK(after.live == 0);
  for (int i = 0; i < kNeeds; i += 20) {
    const Count so_far = count(later);
    records["gaps/n" + std::to_string(i)] = need(confirmed(later.to_text()));
    const Count now = count(later);
    CHECK(now.live == so_far.live + 1);
    CHECK(now.lapsed == so_far.lapsed - 1);
  }
}

TEST_CASE("who is asked to confirm what") {
  const auto graph = test::graph_of(with_setting({{"gaps/current", need(confirmed("2024-03-01"))},
                                                  {"gaps/lapsed", need(confirmed("2022-03-01"))},
                                                  {"gaps/never", need()},
                                                  {"offers/ended", offer("", "ended")},
                                                  {"offers/never", offer()}}));
  const auto rows = derive::to_confirm(graph, test::day("2024-04-01"));
  REQUIRE(rows.size() == 2);
  CHECK(graph.record(rows[0].actor).id == "c");
  CHECK(test::ids_of(graph, rows[0].records) == "lapsed never");
  CHECK(graph.record(rows[1].actor).id == "p");
  CHECK(test::ids_of(graph, rows[1].records) == "never");
}

}  // namespace lacuna

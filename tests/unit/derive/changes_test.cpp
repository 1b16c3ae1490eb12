#include "catch.hpp"

#include <random>
#include <set>

#include "derive/changes.hpp"
#include "derive/releases.hpp"
#include "model/vocabulary.hpp"
#include "support/graph.hpp"

namespace lacuna {
namespace {

using Records = std::map<std::string, std::string>;

model::Release release(const Records& records, const std::string& date = "2018-01-01", std::vector<model::Tombstone> tombstones = {}) {
  return derive::make_release(test::graph_of(records), test::day(date), std::move(tombstones));
}

std::string value_text(const std::optional<json::Value>& value) { return value ? json::to_text(*value) : "-"; }

std::string text_of(const std::vector<model::Change>& changes) {
  std::string text;
  for (const model::Change& change : changes) {
    text += std::string(model::word_of(model::kChangeKinds, change.kind)) + " " + change.name;
    if (!change.former.empty()) text += " (" + change.former + ")";
    for (const model::FieldChange& field : change.fields)
      text += " " + field.pointer + " " + value_text(field.before) + ">" + value_text(field.after);
    if (change.reason) text += " because " + json::to_text(*change.reason);
    text += "\n";
  }
  return text;
}

// What `changes` has to become when the releases are exchanged.
std::vector<model::Change> mirrored(std::vector<model::Change> changes) {
  for (model::Change& change : changes) {
    switch (change.kind) {
      case model::ChangeKind::added: change.kind = model::ChangeKind::removed; break;
      case model::ChangeKind::removed: change.kind = model::ChangeKind::added; break;
      case model::ChangeKind::merged: change.kind = model::ChangeKind::split; break;
      case model::ChangeKind::split: change.kind = model::ChangeKind::merged; break;
      case model::ChangeKind::renamed: std::swap(change.name, change.former); break;
      default: break;
    }
    change.reason.reset();
    for (model::FieldChange& field : change.fields) std::swap(field.before, field.after);
  }
  std::sort(changes.begin(), changes.end(), [](const model::Change& left, const model::Change& right) { return left.name < right.name; });
  return changes;
}

}  // namespace

TEST_CASE("each record that differs is told once, by what happened to it") {
  const Records before = {
      {"gaps/a", "{'capability': 'x', 'history': [{'date': '2017', 'status': 'stated'}]}"},
      {"gaps/b", "{'capability': 'x', 'history': [{'date': '2017', 'status': 'stated'}]}"},
      {"gaps/c", "{'history': [{'date': '2017', 'status': 'stated'}]}"},
      {"gaps/d", "{'history': [{'date': '2017', 'status': 'stated'}]}"},
      {"terms/changed", "{'title': {'en': 'old', 'zh': 'x'}, 'aliases': {'en': ['a', 'b']}}"},
      {"terms/gone", "{'title': {'en': 'gone'}}"},
      {"terms/into", "{'title': {'en': 'into'}}"},
      {"terms/melted", "{'title': {'en': 'melted'}}"},
      {"terms/old-name", "{'title': {'en': 'same'}}"},
      {"terms/same", "{'title': {'en': 'same'}}"},
  };
  const Records after = {
      {"gaps/a", "{'capability': 'x', 'history': [{'date': '2017', 'status': 'stated'}, {'date': '2018', 'status': 'restated'}]}"},
      {"gaps/b", "{'capability': 'y', 'history': [{'date': '2017', 'status': 'stated'}]}"},
      {"gaps/c",
       "{'history': [{'date': '2017', 'status': 'stated'}, {'date': '2018', 'status': 'restated'}, {'date': '2019', 'status': 'filled'}]}"},
      {"gaps/d", "{'history': [{'date': '2017', 'status': 'withdrawn'}]}"},
      {"terms/changed", "{'title': {'en': 'new'}, 'aliases': {'en': ['b', 'c']}}"},
      {"terms/into", "{'title': {'en': 'into'}, 'former_ids': ['melted']}"},
      {"terms/new", "{'title': {'en': 'new'}}"},
      {"terms/new-name", "{'title': {'en': 'same'}, 'former_ids': ['old-name']}"},
      {"terms/same", "{'title': {'en': 'same'}}"},
  };
  const auto from = release(before);
  const auto to = release(after, "2019-01-01", {{"terms/gone", test::day("2018-06-01"), test::json_of("{'en': 'said twice'}")}});
  CHECK(text_of(derive::changes(from, to)) == R"(restated gaps/a /history ->{"date":"2018","status":"restated"}
changed gaps/b /capability "x">"y"
filled gaps/c /history ->{"date":"2018","status":"restated"} /history ->{"date":"2019","status":"filled"}
withdrawn gaps/d /history/0/status "stated">"withdrawn"
changed terms/changed /aliases/en "a">- /aliases/en ->"c" /title/en "old">"new" /title/zh "x">-
removed terms/gone because {"en":"said twice"}
changed terms/into /former_ids ->["melted"]
merged terms/melted (terms/into)
added terms/new
renamed terms/new-name (terms/old-name) /former_ids ->["old-name"]
)");
  CHECK(text_of(mirrored(derive::changes(from, to))) == text_of(derive::changes(to, from)));
  CHECK(derive::changes(from, from).empty());
}

TEST_CASE("names that lead to one another are told apart") {
  struct Case {
    Records before, after;
    std::string expected;
  };
  const std::string plain = "{'title': {'en': 't'}}";
  const std::string from_ab = "{'title': {'en': 't'}, 'former_ids': ['a', 'b']}";
  const std::vector<Case> cases = {
      // Two became one that is new: the first was renamed, the other merged into it.
      {{{"terms/a", plain}, {"terms/b", plain}},
       {{"terms/c", from_ab}},
       "merged terms/b (terms/c)\nrenamed terms/c (terms/a) /former_ids ->[\"a\",\"b\"]\n"},
      // The former name of another collection is another record.
      {{{"gaps/a", "{}"}}, {{"terms/c", from_ab}}, "removed gaps/a\nadded terms/c\n"},
      // A former id of long ago explains nothing.
      {{{"terms/c", from_ab}}, {{"terms/c", from_ab}, {"terms/d", plain}}, "added terms/d\n"},
      // Both name each other: one record under two names, told once.
      {{{"terms/a", "{'former_ids': ['b']}"}},
       {{"terms/b", "{'former_ids': ['a']}"}},
       "renamed terms/b (terms/a) /former_ids ->\"a\" /former_ids \"b\">-\n"},
  };
  for (const Case& one : cases) {
    const auto from = release(one.before);
    const auto to = release(one.after);
    CHECK(text_of(derive::changes(from, to)) == one.expected);
    CHECK(text_of(mirrored(derive::changes(from, to))) == text_of(derive::changes(to, from)));
  }
}

TEST_CASE("lists are compared item by item, and their order last") {
  struct Case {
    std::string before, after, expected;
  };
  const std::vector<Case> cases = {
      {"['a', 'b']", "['b', 'a']", " /aliases/en [\"a\",\"b\"]>[\"b\",\"a\"]"},
      {"['a', 'a']", "['a']", " /aliases/en \"a\">-"},
      {"['a']", "['b']", " /aliases/en \"a\">- /aliases/en ->\"b\""},
      {"[]", "['b']", " /aliases/en ->\"b\""},
  };
  for (const Case& one : cases) {
    const auto from = release({{"terms/t", "{'aliases': {'en': " + one.before + "}}"}});
    const auto to = release({{"terms/t", "{'aliases': {'en': " + one.after + "}}"}});
    CHECK(text_of(derive::changes(from, to)) == "changed terms/t" + one.expected + "\n");
    CHECK(text_of(mirrored(derive::changes(from, to))) == text_of(derive::changes(to, from)));
  }
}

TEST_CASE("from A to B and from B to A are mirror images, whatever the records") {
  std::mt19937 random(20261121);
  const auto pick = [&random](unsigned below) { return static_cast<unsigned>(random() % below); };
  const auto record = [&] {
    std::string text = "{'title': {'en': '" + std::to_string(pick(3)) + "'}, 'history': [";
    for (unsigned i = 0, n = pick(4); i < n; ++i) {
      text += (i == 0 ? "" : ", ") + std::string("{'date': '201") + std::to_string(pick(3)) + "', 'status': '" +
              std::string(model::kGapStatuses[pick(6)]) + "'}";
    }
    text += "], 'former_ids': [";
    for (unsigned i = 0, n = pick(3); i < n; ++i) text += (i == 0 ? "'" : ", '") + std::string(1, static_cast<char>('a' + pick(6))) + "'";
    return text + "]}";
  };
  const auto tree = [&] {
    Records records;
    for (char id = 'a'; id < 'g'; ++id) {
      if (pick(3) > 0) records.emplace("gaps/" + std::string(1, id), record());
    }
    return records;
  };
  for (int i = 0; i < 300; ++i) {
    const auto from = release(tree());
    const auto to = release(tree());
    const auto changes = derive::changes(from, to);
    REQUIRE(text_of(mirrored(changes)) == text_of(derive::changes(to, from)));
    std::set<std::string> told;
    for (const model::Change& change : changes) {
      REQUIRE(told.insert(change.name).second);
      if (change.kind == model::ChangeKind::renamed) REQUIRE(told.insert(change.former).second);
    }
  }
}

TEST_CASE("a release is read back as it was written") {
  const auto written = release({{"terms/t", "{'title': {'en': 'a'}, 'disclosure': 'public', '$schema': 'x', 'field_disclosure': {}}"}},
                               "2018-01-01", {{"terms/gone", test::day("2017-01-01"), test::json_of("{'en': 'twice'}")}});
  const std::string text = derive::release_text(written);
  CHECK(text.find("disclosure") == std::string::npos);
  const auto read = derive::read_releases({{"content/releases/2018-01-01.json", test::json_of(text)}}, test::day("2018-01-01"));
  CHECK(read.diagnostics.empty());
  REQUIRE(read.value.size() == 1);
  CHECK(derive::release_text(read.value[0]) == text);
  CHECK(derive::read_releases({{"r.json", test::json_of(text)}}, test::day("2017-12-31")).value.empty());
}

TEST_CASE("a release that was tampered with is refused at its place") {
  for (const std::string text :
       {"{}", "{'date': '2018-01-01', 'records': {'terms/t': {}}}", "{'date': '2018-01-01', 'records': {'t': {'fields': {}}}}",
        "{'date': '2018-01-01', 'removed': {'terms/t': {'on': '2018'}}}"}) {
    const auto read = derive::read_releases({{"content/releases/x.json", test::json_of(text)}}, test::day("2019-01-01"));
    INFO(text);
    CHECK(read.value.empty());
    REQUIRE(read.diagnostics.size() == 1);
    CHECK(read.diagnostics[0].code == diagnostic::Code::bad_release);
    CHECK(read.diagnostics[0].place.path == "content/releases/x.json");
  }
}

TEST_CASE("the records' own histories say what happened between two days") {
  const auto graph =
      test::graph_of({{"gaps/g", "{'history': [{'date': '2017', 'status': 'stated'}, {'date': '2018-06', 'status': 'restated'}]}"},
                      {"recommendations/r", "{'history': [{'date': '2018-06-01', 'status': 'made'}]}"},
                      {"commitments/c", "{'evidence': [{'date': '2018-05', 'state': 'done'}]}"}});
  const auto text = [&](const std::string& from, const std::string& to) {
    std::string out;
    for (const model::HistoryChange& one : derive::history_changes(graph, test::day(from), test::day(to))) {
      out += one.date.to_text() + " " + graph.record(one.record).id + " " + one.status + "; ";
    }
    return out;
  };
  CHECK(text("2017-01-01", "2018-12-31") == "2018-05 c done; 2018-06 g restated; 2018-06-01 r made; ");
  CHECK(text("2016-12-31", "2017-01-01") == "2017 g stated; ");
  CHECK(text("2018-12-31", "2017-01-01").empty());
}

}  // namespace lacuna

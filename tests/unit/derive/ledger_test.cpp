#include "catch.hpp"

#include "derive/ledger.hpp"
#include "model/vocabulary.hpp"
#include "support/graph.hpp"

namespace lacuna {
namespace {

std::string state(const std::string& fields, const std::string& as_of) {
  const auto graph = test::graph_of({{"commitments/c", "{'made_on': '2015-09-02'" + fields + "}"},
                                     {"documents/late", "{'date': '2017-12-15', 'map': []}"},
                                     {"documents/early", "{'date': '2015-12-24', 'map': []}"}});
  const auto rows = derive::ledger(graph, test::day(as_of));
  if (rows.empty()) return "none";
  std::string text(model::word_of(model::kLedgerStates, rows[0].state));
  if (rows[0].last_heard) text += " heard " + rows[0].last_heard->to_text();
  if (rows[0].deciding) text += " by " + std::to_string(*rows[0].deciding);
  for (const std::uint32_t position : rows[0].related) text += " related " + std::to_string(position);
  return text;
}

}  // namespace

TEST_CASE("the state of a commitment on a day") {
  const std::string window = ", 'due': {'earliest': '2015-12-01', 'latest': '2015-12-31', 'printed': 'x'}";
  struct Case {
    std::string fields, as_of, expected;
  };
  const std::vector<Case> cases = {
      {window, "2015-09-01", "none"},
      {window, "2015-09-02", "not_yet_due"},
      {window, "2015-11-30", "not_yet_due"},
      {window, "2015-12-01", "window_open"},
      {window, "2015-12-31", "window_open"},
      // Past, and no document held is newer than the window: nothing could have told.
      {window, "2016-01-01", "no_evidence"},
      {window, "2017-12-15", "no_evidence heard 2017-12-15"},
      // One end of a window.
      {", 'due': {'latest': '2015-12-31', 'printed': 'x'}", "2015-09-02", "window_open"},
      {", 'due': {'latest': '2015-12-31', 'printed': 'x'}", "2016-01-01", "no_evidence"},
      {", 'due': {'earliest': '2015-12-01', 'printed': 'x'}", "2015-11-30", "not_yet_due"},
      {", 'due': {'earliest': '2015-12-01', 'printed': 'x'}", "2019-11-30", "window_open"},
      // No day at all.
      {", 'due': {'printed': 'x', 'relative_to': {'en': 'the next report'}}", "2019-01-01", "undated"},
      {"", "2019-01-01", "undated"},
      // Evidence decides, the last of it, and only once it exists.
      {window + ", 'evidence': [{'date': '2017-05', 'state': 'done'}]", "2017-04-30", "no_evidence"},
      {window + ", 'evidence': [{'date': '2017-05', 'state': 'done'}]", "2017-05-01", "done by 0"},
      {window + ", 'evidence': [{'date': '2017', 'state': 'done'}, {'date': '2016', 'state': 'partly'}]", "2016-06-01", "partly by 1"},
      {window + ", 'evidence': [{'date': '2017', 'state': 'done'}, {'date': '2016', 'state': 'partly'}]", "2017-06-01", "done by 0"},
      {window + ", 'evidence': [{'date': '2017', 'state': 'done'}, {'date': '2017', 'state': 'superseded'}]", "2017-06-01",
       "superseded by 1"},
      {window + ", 'evidence': [{'date': '2017', 'state': 'not_done'}]", "2017-06-01", "not_done by 0"},
      {window + ", 'evidence': [{'date': '2015-10', 'state': 'withdrawn'}]", "2015-11-01", "withdrawn by 0"},
      {", 'evidence': [{'date': '2017', 'state': 'done'}]", "2017-06-01", "done by 0"},
      // What is merely related settles nothing.
      {window + ", 'evidence': [{'date': '2017-12-15', 'state': 'related'}]", "2017-12-15", "no_evidence heard 2017-12-15 related 0"},
      {window + ", 'evidence': [{'date': '2015-11', 'state': 'done'}, {'date': '2017', 'state': 'related'}]", "2018-01-01",
       "done heard 2017-12-15 by 0 related 1"},
  };
  for (const Case& one : cases) {
    INFO(one.fields << " on " << one.as_of);
    CHECK(state(one.fields, one.as_of) == one.expected);
  }
}

TEST_CASE("pledges among the offers stand in the ledger") {
  const std::string rest = "', 'providers': [], 'capabilities': [], 'as_of': '2017-12-15', 'form': 'pledge'}";
  const auto graph = test::graph_of({{"offers/announced", "{'status': 'announced" + rest},
                                     {"offers/ended", "{'status': 'ended" + rest},
                                     {"offers/replaced", "{'status': 'replaced" + rest},
                                     {"offers/running", "{'status': 'running" + rest},
                                     {"offers/training", "{'status': 'running', 'as_of': '2017-12-15', 'form': 'training'}"}});
  std::string text;
  for (const model::LedgerEntry& row : derive::ledger(graph, test::day("2018-01-01"))) {
    text += graph.record(row.record).id + " " + std::string(model::word_of(model::kLedgerStates, row.state)) + "; ";
  }
  CHECK(text == "announced undated; ended done; replaced superseded; running done; ");
}

}  // namespace lacuna

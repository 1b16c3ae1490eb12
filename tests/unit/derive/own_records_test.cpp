// What the tree's own records come to. Figures that grow with the records are bounded, not fixed.
#include <iostream>

#include "catch.hpp"

#include "derive/calendar.hpp"
#include "derive/derive.hpp"
#include "derive/figures.hpp"
#include "derive/ledger.hpp"
#include "derive/questions.hpp"
#include "derive/threads.hpp"
#include "model/vocabulary.hpp"
#include "support/graph.hpp"

namespace lacuna {
namespace {

using model::LedgerState;

std::vector<model::LedgerEntry> entries_in(const std::vector<model::LedgerEntry>& ledger, LedgerState state) {
  std::vector<model::LedgerEntry> found;
  std::copy_if(ledger.begin(), ledger.end(), std::back_inserter(found),
               [state](const model::LedgerEntry& entry) { return entry.state == state; });
  return found;
}

const model::Thread& thread_of(const model::Graph& graph, const std::vector<model::Thread>& threads, const std::string& id) {
  return *std::find_if(threads.begin(), threads.end(), [&](const model::Thread& thread) { return graph.record(thread.gap).id == id; });
}

}  // namespace

TEST_CASE("in November 2015 no window of the agenda is past") {
  const auto graph = test::own_graph("2015-11-01");
  const auto ledger = derive::ledger(graph, test::day("2015-11-01"));
  std::size_t past = 0;
  for (const model::LedgerEntry& entry : ledger) {
    // The Working Group's own windows of 2010 are another matter: the agenda is of 2015.
    if (entry.made_on.year() == 2015 && entry.is_past) ++past;
  }
  CHECK(past == 0);
  CHECK(entries_in(ledger, LedgerState::not_yet_due).size() >= 15);
}

TEST_CASE("in December 2017 the agenda's windows are past, and for few of them is there evidence") {
  const auto graph = test::own_graph("2017-12-15");
  const auto ledger = derive::ledger(graph, test::day("2017-12-15"));
  std::size_t past = 0;
  std::size_t decided = 0;
  for (const model::LedgerEntry& entry : ledger) {
    if (entry.made_on.year() != 2015 || !entry.is_past) continue;
    ++past;
    if (entry.deciding) ++decided;
    else CHECK(entry.state == LedgerState::no_evidence);
  }
  std::cout << "ledger at 2017-12-15: " << past << " windows of the agenda of 2015 are past, for " << decided << " is there evidence\n";
  CHECK(past >= 18);
  CHECK(decided >= 1);
  CHECK(decided * 4 < past);
  const auto done = graph.find("commitments", "a70-357-124-e-learning");
  REQUIRE(done);
  const auto entry = std::find_if(ledger.begin(), ledger.end(), [&](const model::LedgerEntry& one) { return one.record == *done; });
  CHECK(entry->state == LedgerState::done);
  // Nothing is called undone that no source calls so.
  CHECK(entries_in(ledger, LedgerState::not_done).empty());
}

TEST_CASE("the helicopters are lacking from 2010 to 2017, and 2018 only touches on them") {
  const auto graph = test::own_graph("2019-12-27");
  const auto threads = derive::threads(graph, test::day("2019-12-27"));
  const model::Thread& thread = thread_of(graph, threads, "utility-helicopters");
  CHECK(thread.first_stated->to_text() == "2010-07-27");
  CHECK(thread.last_stated->to_text() == "2017-12-15");
  CHECK(thread.days == 2698);
  CHECK(test::ids_of(graph, thread.documents) == "s-2017-1079 wgpko-report-2010");
  std::size_t of_2018 = 0;
  for (const model::ThreadEntry& entry : thread.related) {
    if (entry.date.year() == 2018) ++of_2018;
  }
  CHECK(of_2018 == 3);
  for (const model::ThreadEntry& entry : thread.statements) CHECK(entry.date.year() < 2018);
}

TEST_CASE("what is dated later does not exist") {
  for (const std::string as_of : {"2010-12-31", "2015-09-02", "2015-12-24", "2017-12-15"}) {
    const auto disclosed = test::own_graph(as_of);
    const auto whole = test::own_graph("2019-12-27");
    const model::Facts cut = derive::derive(disclosed, test::day(as_of));
    const model::Facts uncut = derive::derive(whole, test::day(as_of));
    INFO(as_of);
    // Whether the later records were taken out before or are merely passed over makes no difference to what is counted.
    CHECK(cut.threads.size() == uncut.threads.size());
    CHECK(cut.ledger.size() == uncut.ledger.size());
    CHECK(cut.questions.size() == uncut.questions.size());
    for (const model::Thread& thread : cut.threads) {
      if (thread.last_stated) CHECK(thread.last_stated->earliest() <= test::day(as_of));
    }
  }
}

TEST_CASE("the questions put in 2015 and 2018 all stand in the ledger of questions") {
  const auto graph = test::own_graph("2019-12-27");
  const auto questions = derive::questions(graph, test::day("2019-12-27"));
  std::array<std::size_t, 3> counts{};
  for (const model::QuestionState& state : questions) ++counts[static_cast<std::size_t>(state.standing)];
  std::cout << "questions: " << questions.size() << ", of them answered " << counts[0] << ", partly " << counts[1] << ", open " << counts[2]
            << "\n";
  CHECK(questions.size() >= 21);
  CHECK(counts[2] > 0);
  const model::Facts facts = derive::derive(graph, test::day("2019-12-27"));
  REQUIRE(facts.answers.size() == 5);
  for (const model::Answer& answer : facts.answers) {
    INFO("key question " << answer.number);
    CHECK(answer.sentences.size() >= 3);
    for (const model::Sentence& sentence : answer.sentences) {
      const model::Record& record = graph.record(sentence.record);
      CHECK(json::find_at(record.value, sentence.text) != nullptr);
      CHECK(json::find_at(record.value, sentence.sources) != nullptr);
    }
  }
}

TEST_CASE("taking one record out changes the answer that rested on it") {
  const auto whole = test::own_graph("2019-12-27");
  const base::Date as_of = test::day("2019-12-27");
  const model::Facts before = derive::derive(whole, as_of);
  const auto all_records = [](const model::Facts& facts) {
    std::size_t records = 0;
    for (const model::Answer& answer : facts.answers) {
      for (const model::Sentence& sentence : answer.sentences) records += sentence.records.size();
    }
    return records;
  };
  std::size_t tried = 0;
  for (const model::Sentence& sentence : before.answers[0].sentences) {
    for (const model::RecordIndex named : sentence.records) {
      model::Graph without = whole;
      without.records.erase(without.records.begin() + named.value);
      model::join(without);
      CHECK(all_records(derive::derive(without, as_of)) < all_records(before));
      ++tried;
    }
  }
  CHECK(tried > 0);
}

TEST_CASE("the running count of visits contradicts nothing, and no figure does") {
  const auto graph = test::own_graph("2019-12-27");
  for (const auto& problem : derive::check_figures(graph, derive::figures(graph, test::day("2019-12-27")))) {
    INFO(problem.place.path << ": " << problem.message);
    CHECK(false);
  }
}

TEST_CASE("every entry of the calendar has a uid of its own") {
  const auto graph = test::own_graph("2019-12-27");
  const auto days = derive::calendar(graph, test::day("2019-12-27"), {});
  std::vector<std::string> uids;
  for (const model::CalendarDay& one : days) uids.push_back(one.uid);
  std::sort(uids.begin(), uids.end());
  CHECK(std::adjacent_find(uids.begin(), uids.end()) == uids.end());
  CHECK(days.size() > 40);
}

}  // namespace lacuna

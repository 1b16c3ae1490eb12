#include "compose/home_lists.hpp"

#include <algorithm>
#include <tuple>

#include "compose/cells.hpp"
#include "compose/facts_of.hpp"
#include "compose/frame.hpp"

namespace lacuna::compose {
namespace {

using templates::List;
using templates::Object;

Object figure(const Page& page, std::size_t number, std::string_view key, const Path& target) {
  const auto n = static_cast<std::int64_t>(number);
  Object view;
  view.set("number", page.edition.tongue->integer(n)).set("words", page.word(key, {{"n", n}})).set("url", page.to(target));
  return view;
}

bool is_open(const model::QuestionState& state) { return state.standing != model::QuestionStanding::answered; }

// One mention of a gap, for sorting.
struct Mention {
  base::PartialDate date;
  model::RecordIndex gap;
  model::GapStatus status;
};

bool is_later(const Mention& left, const Mention& right) { return std::tie(right.date, left.gap) < std::tie(left.date, right.gap); }

// The latest entry of each gap's thread.
std::vector<Mention> last_mentions(const model::Facts& facts) {
  std::vector<Mention> mentions;
  for (const model::Thread& thread : facts.threads) {
    const model::ThreadEntry* last = nullptr;
    for (const std::vector<model::ThreadEntry>* entries : {&thread.statements, &thread.related, &thread.changes}) {
      if (!entries->empty() && (last == nullptr || last->date <= entries->back().date)) last = &entries->back();
    }
    if (last != nullptr) mentions.push_back({last->date, thread.gap, last->status});
  }
  std::sort(mentions.begin(), mentions.end(), is_later);
  return mentions;
}

}  // namespace

List headline_figures(const Page& page) {
  const model::Facts& facts = page.site.facts;
  const model::MatchSet& past = facts.matching.historical;
  const model::MatchSet& live = facts.matching.live;
  const std::string_view no_evidence = model::word_of(model::kLedgerStates, model::LedgerState::no_evidence);
  const auto open = static_cast<std::size_t>(std::count_if(facts.questions.begin(), facts.questions.end(), is_open));
  List views;
  views.emplace_back(figure(page, page.site.graph.of("gaps").size(), "home.figure.gaps", list_path(page.language(), "gaps")));
  views.emplace_back(
      figure(page, past.unmatched.size() + live.unmatched.size(), "home.figure.unmatched", page_path(page.language(), "matches")));
  views.emplace_back(figure(page, page.site.graph.of("offers").size(), "home.figure.offers", list_path(page.language(), "offers")));
  views.emplace_back(figure(page, facts.ledger.size(), "home.figure.undertaken", page_path(page.language(), "ledger")));
  views.emplace_back(
      figure(page, page.site.outlines.ledger.count(no_evidence), "home.figure.no_evidence", page_path(page.language(), "ledger")));
  views.emplace_back(figure(page, open, "home.figure.questions", page_path(page.language(), "questions")));
  return views;
}

List longest_threads(const Page& page, std::size_t limit) {
  List views;
  for (const model::Thread* thread : longest_threads_of(page.site, limit)) {
    Object view;
    view.set("gap", cell_view(page, record_cell(page, page.site.graph.record(thread->gap))));
    view.set("first", cell_view(page, date_cell(page, thread->first_stated->to_text())));
    view.set("last", cell_view(page, date_cell(page, thread->last_stated->to_text())));
    view.set("times", page.word("home.times", {{"times", static_cast<std::int64_t>(thread->statements.size())},
                                               {"documents", static_cast<std::int64_t>(thread->documents.size())}}));
    views.emplace_back(std::move(view));
  }
  return views;
}

List open_questions(const Page& page, std::size_t limit) {
  std::vector<const model::QuestionState*> open;
  for (const model::QuestionState& state : page.site.facts.questions) {
    if (is_open(state)) open.push_back(&state);
  }
  // The latest first; of one day those without any answer.
  std::stable_sort(open.begin(), open.end(), [](const model::QuestionState* left, const model::QuestionState* right) {
    return std::tie(right->asked_on, right->standing) < std::tie(left->asked_on, left->standing);
  });
  open.resize(std::min(open.size(), limit));
  List views;
  for (const model::QuestionState* state : open) {
    const std::string standing(model::kQuestionStandings[static_cast<std::size_t>(state->standing)]);
    Object view;
    view.set("question", cell_view(page, record_cell(page, page.site.graph.record(state->question))));
    view.set("asked", cell_view(page, date_cell(page, state->asked_on.to_text())));
    view.set("standing", page.word("question." + standing)).set("tag", standing);
    views.emplace_back(std::move(view));
  }
  return views;
}

List latest_mentions(const Page& page, std::size_t limit) {
  std::vector<Mention> mentions = last_mentions(page.site.facts);
  mentions.resize(std::min(mentions.size(), limit));
  List views;
  for (const Mention& mention : mentions) {
    const std::string status(model::kGapStatuses[static_cast<std::size_t>(mention.status)]);
    Object view;
    view.set("gap", cell_view(page, record_cell(page, page.site.graph.record(mention.gap))));
    view.set("date", cell_view(page, date_cell(page, mention.date.to_text())));
    view.set("status", page.word("value." + status)).set("tag", status);
    views.emplace_back(std::move(view));
  }
  return views;
}

}  // namespace lacuna::compose

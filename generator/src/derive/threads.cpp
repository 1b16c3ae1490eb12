#include "derive/threads.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "derive/views/commitment.hpp"
#include "derive/views/need.hpp"
#include "derive/views/reader.hpp"

namespace lacuna::derive {
namespace {

using model::RecordIndex;
using model::Thread;
using model::ThreadAnswer;
using Pairs = std::set<std::pair<RecordIndex, RecordIndex>>;

// The view of `record` among views by record, or nullptr.
template <class View>
const View* find_view(const std::vector<View>& views, RecordIndex record) {
  const auto found = std::partition_point(views.begin(), views.end(), [record](const View& view) { return view.record < record; });
  return found != views.end() && found->record == record ? &*found : nullptr;
}

// Gaps and records of which one names the other under `see_also`.
template <class View>
Pairs named_together(const std::vector<Need>& needs, const std::vector<View>& views) {
  Pairs pairs;
  for (const View& view : views) {
    for (const RecordIndex gap : view.see_also) {
      if (find_view(needs, gap) != nullptr) pairs.emplace(gap, view.record);
    }
  }
  for (const Need& need : needs) {
    for (const RecordIndex other : need.see_also) {
      if (find_view(views, other) != nullptr) pairs.emplace(need.record, other);
    }
  }
  return pairs;
}

Pairs recommended(const std::vector<Need>& needs, const std::vector<Recommendation>& recommendations) {
  Pairs pairs = named_together(needs, recommendations);
  for (const Recommendation& one : recommendations) {
    for (const RecordIndex gap : one.addresses) {
      if (find_view(needs, gap) != nullptr) pairs.emplace(gap, one.record);
    }
  }
  return pairs;
}

Pairs undertaken(const std::vector<Need>& needs, const std::vector<Commitment>& commitments, const Pairs& recommended) {
  Pairs pairs = named_together(needs, commitments);
  Pairs gaps_of;
  for (const auto& [gap, recommendation] : recommended) gaps_of.emplace(recommendation, gap);
  for (const Commitment& one : commitments) {
    for (const RecordIndex followed : one.follows) {
      for (auto at = gaps_of.lower_bound({followed, {}}); at != gaps_of.end() && at->first == followed; ++at) {
        pairs.emplace(at->second, one.record);
      }
    }
  }
  return pairs;
}

base::PartialDate date_of(const Recommendation& one) { return *one.history.front().date; }
base::PartialDate date_of(const Commitment& one) { return base::PartialDate::of(*one.made_on); }

template <class View>
std::vector<ThreadAnswer> answers_to(const Thread& thread, const Pairs& pairs, const std::vector<View>& views) {
  std::vector<ThreadAnswer> answers;
  for (auto at = pairs.lower_bound({thread.gap, {}}); at != pairs.end() && at->first == thread.gap; ++at) {
    const base::PartialDate date = date_of(*find_view(views, at->second));
    const bool is_within =
        thread.first_stated && date.earliest() >= thread.first_stated->earliest() && date.earliest() <= thread.last_stated->latest();
    answers.push_back({at->second, date, is_within});
  }
  std::stable_sort(answers.begin(), answers.end(),
                   [](const ThreadAnswer& left, const ThreadAnswer& right) { return left.date < right.date; });
  return answers;
}

Thread thread_of(const Need& need) {
  Thread thread;
  thread.gap = need.record;
  thread.state = state_of(need);
  thread.first_stated = first_statement(need);
  thread.last_stated = last_statement(need);
  if (thread.first_stated) thread.days = base::days_between(thread.first_stated->earliest(), thread.last_stated->earliest());
  std::set<RecordIndex> documents;
  for (const Mention& mention : need.history) {
    auto& entries = is_statement(mention)                         ? thread.statements
                    : mention.status == model::GapStatus::related ? thread.related
                                                                  : thread.changes;
    entries.push_back({mention.position, *mention.date, *mention.status, mention.by, mention.documents});
    if (is_statement(mention)) documents.insert(mention.documents.begin(), mention.documents.end());
  }
  thread.documents.assign(documents.begin(), documents.end());
  return thread;
}

}  // namespace

std::vector<Thread> threads(const model::Graph& graph, base::Date as_of) {
  const auto needs = views_of<Need>(graph, as_of);
  const auto recommendations = views_of<Recommendation>(graph, as_of);
  const auto commitments = views_of<Commitment>(graph, as_of);
  const Pairs recommended_for = recommended(needs, recommendations);
  const Pairs undertaken_for = undertaken(needs, commitments, recommended_for);
  std::vector<Thread> threads;
  threads.reserve(needs.size());
  for (const Need& need : needs) {
    threads.push_back(thread_of(need));
    threads.back().recommendations = answers_to(threads.back(), recommended_for, recommendations);
    threads.back().commitments = answers_to(threads.back(), undertaken_for, commitments);
  }
  return threads;
}

}  // namespace lacuna::derive

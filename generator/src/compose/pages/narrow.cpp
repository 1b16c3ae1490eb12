#include "compose/pages/narrow.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "compose/report/scope.hpp"

namespace lacuna::compose {
namespace {

using model::RecordIndex;
using Wanted = std::set<RecordIndex>;

template <class T, class Keep>
std::vector<T> kept(const std::vector<T>& all, Keep keep) {
  std::vector<T> some;
  std::copy_if(all.begin(), all.end(), std::back_inserter(some), keep);
  return some;
}

model::MatchSet narrowed(const model::MatchSet& set, const Wanted& wanted) {
  const auto has = [&](RecordIndex record) { return wanted.count(record) > 0; };
  model::MatchSet some;
  some.matches = kept(set.matches, [&](const model::Match& match) { return has(match.need) || has(match.offer); });
  Wanted met;
  for (const model::Match& match : some.matches) met.insert({match.need, match.offer});
  some.needs = kept(set.needs, [&](const model::NeedCount& need) { return has(need.need) || met.count(need.need) > 0; });
  some.offers = kept(set.offers, [&](RecordIndex offer) { return has(offer) || met.count(offer) > 0; });
  some.unmatched = kept(set.unmatched, has);
  some.idle = kept(set.idle, has);
  some.suggestions =
      kept(set.suggestions, [&](const model::Suggestion& one) { return has(one.need) || has(one.offer) || (one.unit && has(*one.unit)); });
  return some;
}

}  // namespace

model::Matching matching_of_gap(const model::Matching& matching, RecordIndex gap) {
  return {narrowed(matching.historical, {gap}), narrowed(matching.live, {gap})};
}

model::Matching matching_of_actor(const Site& site, RecordIndex actor) {
  const auto names_actor = [actor](const std::vector<RecordIndex>& actors) {
    return std::find(actors.begin(), actors.end(), actor) != actors.end();
  };
  Wanted wanted;
  for (const model::Thread& thread : site.facts.threads) {
    const bool is_theirs = std::any_of(thread.statements.begin(), thread.statements.end(),
                                       [&](const model::ThreadEntry& entry) { return names_actor(entry.by); });
    if (is_theirs) wanted.insert(thread.gap);
  }
  for (const model::Record& offer : site.graph.of("offers")) {
    if (names_actor(report::references(site.graph, offer.value, "providers", "actors"))) wanted.insert(site.graph.index_of(offer));
  }
  return {narrowed(site.facts.matching.historical, wanted), narrowed(site.facts.matching.live, wanted)};
}

}  // namespace lacuna::compose

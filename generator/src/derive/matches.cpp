#include "derive/matches.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "derive/fit.hpp"
#include "derive/leases.hpp"
#include "derive/suggestions.hpp"
#include "derive/views/reader.hpp"

namespace lacuna::derive {
namespace {

using model::Match;

constexpr std::size_t kResourceSets = 16;  // subsets of the four resources

// Offers by capability and by what they bring, so that those that cannot serve a need are never looked at.
class Shelves {
 public:
  Shelves(const std::vector<Offer>& offers, const Surroundings& surroundings)
      : offers_(offers), surroundings_(surroundings), shelves_(surroundings.capabilities() * kResourceSets), seen_(offers.size(), kNobody) {
    for (std::uint32_t i = 0; i < offers.size(); ++i) {
      for (const model::RecordIndex capability : offers[i].capabilities) shelf(capability, resources_of(offers[i]).bits()).push_back(i);
    }
  }

  // All matches of one need. `number` is different for each.
  std::vector<Match> matches_of(const Need& need, std::uint32_t number, base::Date as_of) {
    std::vector<Match> matches;
    for (const Kin& kin : surroundings_.kin_of(*need.capability)) {
      for (std::uint8_t brought = 0; brought < kResourceSets; ++brought) {
        for (const std::uint32_t i : shelf(kin.capability, brought)) {
          // Kin come nearest first, so the first capability under which an offer is met is its nearest. The shelf tells
          // what all its offers bring.
          if (seen_[i] == number) continue;
          if (!may_serve(need.resources, resources_of(offers_[i]))) break;
          seen_[i] = number;
          if (auto match = fit(need, offers_[i], kin, surroundings_, as_of)) matches.push_back(*match);
        }
      }
    }
    return matches;
  }

 private:
  static constexpr std::uint32_t kNobody = UINT32_MAX;
  std::vector<std::uint32_t>& shelf(model::RecordIndex capability, std::uint8_t brought) {
    return shelves_[surroundings_.number_of(capability) * kResourceSets + brought];
  }

  const std::vector<Offer>& offers_;
  const Surroundings& surroundings_;
  std::vector<std::vector<std::uint32_t>> shelves_;
  std::vector<std::uint32_t> seen_;  // the last need that met the offer
};

void keep_best(std::vector<Match>& matches) {
  const auto is_better = [](const Match& left, const Match& right) {
    return std::tuple(-left.score, left.offer) < std::tuple(-right.score, right.offer);
  };
  const auto kept = matches.begin() + static_cast<std::ptrdiff_t>(std::min(matches.size(), kMatchesKept));
  std::partial_sort(matches.begin(), kept, matches.end(), is_better);
  matches.erase(kept, matches.end());
}

// Positions of matches, by offer, then falling score, then need.
std::vector<std::uint32_t> by_offer(const std::vector<Match>& matches) {
  std::vector<std::uint32_t> positions(matches.size());
  std::iota(positions.begin(), positions.end(), 0U);
  const auto key = [&](std::uint32_t position) {
    return std::tuple(matches[position].offer, -matches[position].score, matches[position].need);
  };
  std::sort(positions.begin(), positions.end(), [&](std::uint32_t left, std::uint32_t right) { return key(left) < key(right); });
  return positions;
}

model::MatchSet match_all(const std::vector<Need>& needs, const std::vector<Offer>& offers, const Surroundings& surroundings,
                          base::Date as_of) {
  model::MatchSet set;
  Shelves shelves(offers, surroundings);
  std::vector<bool> is_wanted(offers.empty() ? 0 : offers.back().record.value - offers.front().record.value + 1, false);
  for (std::uint32_t number = 0; number < needs.size(); ++number) {
    const Need& need = needs[number];
    std::vector<Match> found = shelves.matches_of(need, number, as_of);
    set.needs.push_back({need.record, found.size()});
    if (found.empty()) set.unmatched.push_back(need.record);
    for (const Match& match : found) is_wanted[match.offer.value - offers.front().record.value] = true;
    keep_best(found);
    set.matches.insert(set.matches.end(), found.begin(), found.end());
  }
  for (const Offer& offer : offers) {
    set.offers.push_back(offer.record);
    if (!is_wanted[offer.record.value - offers.front().record.value]) set.idle.push_back(offer.record);
  }
  set.by_offer = by_offer(set.matches);
  set.suggestions = suggestions(set.matches, needs, offers, surroundings);
  return set;
}

bool is_open(const Need& need) {
  const model::GapStatus state = state_of(need);
  return need.capability && first_statement(need) && state != model::GapStatus::filled && state != model::GapStatus::withdrawn;
}

bool is_running(const Offer& offer, base::Date as_of) {
  return !offer.period || !offer.period->end || offer.period->end->latest() >= as_of;
}

}  // namespace

model::Matching matches(const model::Graph& graph, base::Date as_of) {
  const Surroundings surroundings(graph, as_of);
  struct Side {
    std::vector<Need> needs;
    std::vector<Offer> offers;
  };
  Side historical;
  Side live;
  for (Need& need : views_of<Need>(graph, as_of)) {
    if (!is_open(need)) continue;
    const model::Lease lease = lease_of(need.lease, as_of);
    if (lease.state == model::LeaseState::never_confirmed) historical.needs.push_back(std::move(need));
    else if (lease.is_live()) live.needs.push_back(std::move(need));
  }
  for (Offer& offer : views_of<Offer>(graph, as_of)) {
    if (!is_open(offer)) continue;
    const model::Lease lease = lease_of(offer.lease, as_of);
    if (lease.state == model::LeaseState::never_confirmed) historical.offers.push_back(std::move(offer));
    else if (lease.is_live() && is_running(offer, as_of)) live.offers.push_back(std::move(offer));
  }
  return {match_all(historical.needs, historical.offers, surroundings, as_of), match_all(live.needs, live.offers, surroundings, as_of)};
}

}  // namespace lacuna::derive

#include "derive/fit.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace lacuna::derive {
namespace {

using model::Match;
using model::Resource;

constexpr std::array<int, kFarthestKin + 1> kNarrowerPoints = {40, 28, 16};  // by steps
constexpr std::array<int, kFarthestKin + 1> kWiderPoints = {40, 18, 8};
constexpr int kResourcePoints = 22;
constexpr int kSilentPoints = 8;
constexpr int kTrainingPoints = 4;
constexpr int kParagraphPoints = 6;
constexpr base::Duration kVerifiedFor{.months = 12};

// What two sides that may each be silent come to: points, or nothing where both speak and share nothing.
struct Tie {
  int shared;
  int silent;
};
constexpr Tie kComponentTie{8, 4};
constexpr Tie kMissionTie{8, 3};
constexpr Tie kRegionTie{5, 2};
constexpr Tie kLanguageTie{3, 0};

std::optional<int> points_of(Tie tie, bool one_is_silent, bool is_shared) {
  if (is_shared) return tie.shared;
  return one_is_silent ? std::optional(tie.silent) : std::nullopt;
}

// The resources' points, with what is shared noted in `match`.
std::optional<int> resource_points(const Need& need, const Offer& offer, Match& match) {
  const auto brought = resources_of(offer);
  match.resources = need.resources & brought;
  if (!match.resources.empty()) {
    return kResourcePoints * static_cast<int>(match.resources.size()) / static_cast<int>(need.resources.size());
  }
  if (!may_serve(need.resources, brought)) return std::nullopt;
  match.trains_personnel = !need.resources.empty() && !brought.empty();
  return match.trains_personnel ? kTrainingPoints : kSilentPoints;
}

std::optional<model::RecordIndex> shared_mission(const Need& need, const Offer& offer, const Surroundings& surroundings) {
  for (const model::RecordIndex mission : need.missions) {
    const auto is_same = [&](model::RecordIndex other) { return surroundings.operation_of(other) == surroundings.operation_of(mission); };
    if (std::any_of(offer.missions.begin(), offer.missions.end(), is_same)) return mission;
  }
  return std::nullopt;
}

std::optional<model::RecordIndex> shared_region(const Need& need, const Offer& offer, const Surroundings& surroundings) {
  for (const model::RecordIndex region : offer.regions) {
    const auto is_kin = [&](model::RecordIndex other) { return surroundings.are_kin(region, other); };
    if (std::any_of(need.regions.begin(), need.regions.end(), is_kin)) return region;
  }
  return std::nullopt;
}

// Where the offer is meant for certain States or organizations alone: the first of the States, or else of the others.
std::optional<model::RecordIndex> confined_to(const Offer& offer, const Surroundings& surroundings, bool& is_for_state) {
  std::optional<model::RecordIndex> first_state;
  for (const model::RecordIndex recipient : offer.recipients) {
    const auto kind = surroundings.kind_of(recipient);
    if (kind == model::ActorKind::group || kind == model::ActorKind::body || kind == model::ActorKind::secretariat) return std::nullopt;
    if (kind == model::ActorKind::state && !first_state) first_state = recipient;
  }
  is_for_state = first_state.has_value();
  if (first_state || offer.recipients.empty()) return first_state;
  return offer.recipients.front();
}

bool are_of_one_time(const Need& need, const Offer& offer, const Surroundings& surroundings) {
  if (!offer.period) return true;
  if (offer.period->end && offer.period->end->latest() < first_statement(need)->earliest()) return false;
  if (!offer.period->start || need.missions.empty()) return true;
  return std::any_of(need.missions.begin(), need.missions.end(), [&](model::RecordIndex mission) {
    const auto end = surroundings.end_of(mission);
    return !end || *end >= offer.period->start->earliest();
  });
}

// Whether the offer is open to those who have the need, and money, where it is all that is shared, has their name on it.
bool is_meant_for(const Offer& offer, const Surroundings& surroundings, Match& match) {
  bool is_for_state = false;
  match.confined_to = confined_to(offer, surroundings, is_for_state);
  if (match.confined_to && !is_for_state && !match.region) return false;
  return match.resources != model::Choices(Resource::funding) || match.mission || match.region || match.document;
}

int readiness_points(const Offer& offer, base::Date as_of, Match& match) {
  match.has_readiness = offer.readiness.has_value();
  if (!match.has_readiness) return 0;
  const auto verified = offer.readiness->verified_on;
  match.is_verified = verified && *verified <= as_of && verified->plus(kVerifiedFor) >= as_of;
  return match.is_verified ? 4 : 2;
}

int date_points(const Match& match) {
  const int apart = std::abs(match.stated.year() - match.offered.year());
  return apart == 0 ? 4 : apart <= 2 ? 2 : 0;
}

}  // namespace

bool may_serve(model::Choices<Resource> lacking, model::Choices<Resource> brought) {
  if (lacking.empty() || brought.empty() || !(lacking & brought).empty()) return true;
  return lacking.has(Resource::personnel) && brought.has(Resource::training);
}

std::optional<Match> fit(const Need& need, const Offer& offer, const Kin& kin, const Surroundings& surroundings, base::Date as_of) {
  Match match;
  match.need = need.record;
  match.offer = offer.record;
  match.asked = *need.capability;
  match.given = kin.capability;
  match.kinship = kin.kinship;
  match.stated = *last_statement(need);
  match.offered = *offer.as_of;
  match.components = need.components & offer.components;
  match.languages = need.languages & offer.languages;
  match.mission = shared_mission(need, offer, surroundings);
  match.region = shared_region(need, offer, surroundings);
  const std::array<std::optional<int>, 5> lines = {
      resource_points(need, offer, match),
      points_of(kComponentTie, need.components.empty() || offer.components.empty(), !match.components.empty()),
      points_of(kMissionTie, need.missions.empty() || offer.missions.empty(), match.mission.has_value()),
      points_of(kRegionTie, need.regions.empty() || offer.regions.empty(), match.region.has_value()),
      points_of(kLanguageTie, need.languages.empty() || offer.languages.empty(), !match.languages.empty())};
  const auto& capability_points = kin.kinship == model::Kinship::wider ? kWiderPoints : kNarrowerPoints;
  if (const model::Citation* citation = surroundings.shared_paragraph(need.record, offer.record)) {
    match.document = citation->document;
    match.paragraph = citation->paragraph;
    match.score = kParagraphPoints;
  }
  match.score += capability_points[kin.steps] + readiness_points(offer, as_of, match) + date_points(match);
  for (const std::optional<int>& points : lines) {
    if (!points) return std::nullopt;
    match.score += *points;
  }
  if (match.score < kLeastScore || !is_meant_for(offer, surroundings, match)) return std::nullopt;
  return are_of_one_time(need, offer, surroundings) ? std::optional(match) : std::nullopt;
}

}  // namespace lacuna::derive

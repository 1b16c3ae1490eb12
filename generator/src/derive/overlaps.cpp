#include "derive/overlaps.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "derive/surroundings.hpp"
#include "derive/views/offer.hpp"
#include "derive/views/partnership.hpp"
#include "derive/views/reader.hpp"

namespace lacuna::derive {
namespace {

using model::RecordIndex;
using OffersByKey = std::map<std::pair<RecordIndex, RecordIndex>, std::vector<const Offer*>>;

bool are_strangers(const Offer& left, const Offer& right) {
  return std::none_of(left.providers.begin(), left.providers.end(),
                      [&](RecordIndex provider) { return std::binary_search(right.providers.begin(), right.providers.end(), provider); });
}

bool has_strangers(const std::vector<const Offer*>& offers) {
  for (auto left = offers.begin(); left != offers.end(); ++left) {
    if (std::any_of(left + 1, offers.end(), [left](const Offer* right) { return are_strangers(**left, *right); })) return true;
  }
  return false;
}

// Offers by capability and named recipient, and by capability and region.
OffersByKey by_common(const std::vector<Offer>& offers, const Surroundings& surroundings) {
  OffersByKey groups;
  for (const Offer& offer : offers) {
    std::set<RecordIndex> commons(offer.regions.begin(), offer.regions.end());
    for (const RecordIndex recipient : offer.recipients) {
      const auto kind = surroundings.kind_of(recipient);
      if (kind == model::ActorKind::state || kind == model::ActorKind::organization) commons.insert(recipient);
    }
    for (const RecordIndex capability : offer.capabilities) {
      for (const RecordIndex common : commons) groups[{capability, common}].push_back(&offer);
    }
  }
  return groups;
}

std::vector<model::Overlap> find_overlaps(const std::vector<Offer>& offers, const Surroundings& surroundings) {
  std::vector<model::Overlap> overlaps;
  for (const auto& [key, group] : by_common(offers, surroundings)) {
    if (!has_strangers(group)) continue;
    model::Overlap overlap{key.first, key.second, {}, {}};
    std::set<RecordIndex> providers;
    for (const Offer* offer : group) {
      overlap.offers.push_back(offer->record);
      providers.insert(offer->providers.begin(), offer->providers.end());
    }
    overlap.providers.assign(providers.begin(), providers.end());
    overlaps.push_back(std::move(overlap));
  }
  return overlaps;
}

std::vector<model::Advantage> find_advantages(const std::vector<Offer>& offers, const std::vector<Partnership>& partnerships) {
  struct Found {
    std::set<RecordIndex> providers;
    std::set<RecordIndex> offers;
    std::set<RecordIndex> partnerships;
  };
  std::map<RecordIndex, Found> capabilities;
  for (const Offer& offer : offers) {
    for (const RecordIndex capability : offer.capabilities) {
      Found& found = capabilities[capability];
      found.offers.insert(offer.record);
      found.providers.insert(offer.providers.begin(), offer.providers.end());
    }
  }
  for (const Partnership& partnership : partnerships) {
    for (const Participant& participant : partnership.participants) {
      if (participant.role != model::Role::provider || !participant.actor) continue;
      for (const RecordIndex capability : partnership.capabilities) {
        capabilities[capability].partnerships.insert(partnership.record);
        capabilities[capability].providers.insert(*participant.actor);
      }
    }
  }
  std::vector<model::Advantage> advantages;
  advantages.reserve(capabilities.size());
  for (const auto& [capability, found] : capabilities) {
    advantages.push_back({capability,
                          {found.providers.begin(), found.providers.end()},
                          {found.offers.begin(), found.offers.end()},
                          {found.partnerships.begin(), found.partnerships.end()}});
  }
  return advantages;
}

bool equips(const Offer& offer) { return offer.form == model::OfferForm::equipment || offer.form == model::OfferForm::train_and_equip; }

std::vector<RecordIndex>& list_of(model::Overlaps& all, const Offer& offer) {
  if (!offer.sustained) return all.unsaid;
  switch (*offer.sustained) {
    case model::Sustained::sustained: return all.sustained;
    case model::Sustained::one_off: return all.one_off;
    case model::Sustained::mixed: break;
  }
  return all.mixed;
}

}  // namespace

model::Overlaps overlaps(const model::Graph& graph, base::Date as_of) {
  auto offers = views_of<Offer>(graph, as_of);
  std::erase_if(offers, [](const Offer& offer) { return !is_open(offer); });
  model::Overlaps all;
  all.overlaps = find_overlaps(offers, Surroundings(graph, as_of));
  all.advantages = find_advantages(offers, views_of<Partnership>(graph, as_of));
  for (const Offer& offer : offers) {
    list_of(all, offer).push_back(offer.record);
    if (equips(offer) && !offer.has_sustainment) all.equipment_without_sustainment.push_back(offer.record);
  }
  return all;
}

}  // namespace lacuna::derive

#include "derive/suggestions.hpp"

#include <algorithm>
#include <span>
#include <tuple>

namespace lacuna::derive {
namespace {

using model::Match;
using model::OfferForm;
using model::Suggestion;
using model::SuggestionForm;

// What the matches of one need suggest.
class Table {
 public:
  Table(const std::vector<Offer>& offers, const Surroundings& surroundings) : offers_(offers), surroundings_(surroundings) {}

  std::vector<Suggestion> bilateral(const Need& need, std::span<const Match> matches) const {
    std::vector<Suggestion> found;
    for (const Match& match : matches) {
      if (need.resources.empty() || match.resources != need.resources || !has_outside_provider(offer_of(match))) continue;
      found.push_back({need.record, SuggestionForm::bilateral, match.offer, {}, match.score});
    }
    return best_of(std::move(found));
  }

  std::vector<Suggestion> three_party(const Need& need, std::span<const Match> matches) const {
    std::vector<Suggestion> found;
    if (!need.resources.has(model::Resource::personnel)) return found;
    for (const Match& unit : matches) {
      if (!is_unit(offer_of(unit))) continue;
      for (const Match& match : matches) {
        if (!is_support(offer_of(match)) || share_provider(offer_of(unit), offer_of(match))) continue;
        found.push_back({need.record, SuggestionForm::three_party, match.offer, unit.offer, (unit.score + match.score) / 2});
      }
    }
    return best_of(std::move(found));
  }

 private:
  const Offer& offer_of(const Match& match) const {
    return *std::partition_point(offers_.begin(), offers_.end(), [&](const Offer& offer) { return offer.record < match.offer; });
  }

  bool has_outside_provider(const Offer& offer) const {
    return std::any_of(offer.providers.begin(), offer.providers.end(), [this](model::RecordIndex provider) {
      const auto kind = surroundings_.kind_of(provider);
      return kind && *kind != model::ActorKind::secretariat && *kind != model::ActorKind::body;
    });
  }

  bool is_unit(const Offer& offer) const {
    const bool is_pledged = offer.form == OfferForm::pledge || offer.form == OfferForm::standing_capacity;
    return is_pledged && resources_of(offer).has(model::Resource::personnel) && has_outside_provider(offer);
  }

  bool is_support(const Offer& offer) const {
    const bool supports = offer.form == OfferForm::training || offer.form == OfferForm::equipment || offer.form == OfferForm::funding ||
                          offer.form == OfferForm::train_and_equip;
    return supports && has_outside_provider(offer);
  }

  static bool share_provider(const Offer& left, const Offer& right) {
    return std::any_of(left.providers.begin(), left.providers.end(), [&](model::RecordIndex provider) {
      return std::binary_search(right.providers.begin(), right.providers.end(), provider);
    });
  }

  static std::vector<Suggestion> best_of(std::vector<Suggestion> found) {
    std::sort(found.begin(), found.end(), [](const Suggestion& left, const Suggestion& right) {
      return std::tuple(-left.score, left.offer, left.unit) < std::tuple(-right.score, right.offer, right.unit);
    });
    if (found.size() > kSuggestionsKept) found.resize(kSuggestionsKept);
    return found;
  }

  const std::vector<Offer>& offers_;
  const Surroundings& surroundings_;
};

}  // namespace

std::vector<Suggestion> suggestions(const std::vector<Match>& matches, const std::vector<Need>& needs, const std::vector<Offer>& offers,
                                    const Surroundings& surroundings) {
  const Table table(offers, surroundings);
  std::vector<Suggestion> all;
  auto from = matches.begin();
  for (const Need& need : needs) {
    const auto until = std::find_if(from, matches.end(), [&](const Match& match) { return match.need != need.record; });
    const std::span<const Match> of_need(from, until);
    for (std::vector<Suggestion> some : {table.bilateral(need, of_need), table.three_party(need, of_need)}) {
      all.insert(all.end(), some.begin(), some.end());
    }
    from = until;
  }
  return all;
}

}  // namespace lacuna::derive

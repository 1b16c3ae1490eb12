// derive/views/offer.hpp: what is computed with of an offer. Knows no rule.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "derive/views/need.hpp"
#include "model/choices.hpp"
#include "model/index.hpp"
#include "model/vocabulary.hpp"

namespace lacuna::derive {

struct Readiness {
  std::string_view level;
  std::optional<base::Date> verified_on;
};
template <class Visitor>
void describe(Visitor& visit, Readiness& readiness) {
  visit.word("level", readiness.level);
  visit.date("verified_on", readiness.verified_on);
}

/// A span of time; an open end is empty.
struct Period {
  std::optional<base::PartialDate> start;
  std::optional<base::PartialDate> end;
};
template <class Visitor>
void describe(Visitor& visit, Period& period) {
  visit.partial_date("start", period.start);
  visit.partial_date("end", period.end);
}

struct Offer {
  static constexpr std::string_view kCollection = "offers";
  model::RecordIndex record;
  std::vector<model::RecordIndex> providers;
  std::optional<model::OfferForm> form;
  std::vector<model::RecordIndex> capabilities;
  std::vector<model::RecordIndex> missions;
  model::Choices<model::Component> components;
  model::Choices<model::Resource> resources;
  std::vector<model::RecordIndex> recipients;
  std::vector<model::RecordIndex> regions;
  model::Choices<model::Speech> languages;
  std::optional<Readiness> readiness;
  std::optional<Period> period;
  bool has_sustainment = false;
  std::optional<model::Sustained> sustained;
  std::optional<model::OfferStatus> status;
  std::optional<base::Date> as_of;
  std::optional<LeaseView> lease;
};
template <class Visitor>
void describe(Visitor& visit, Offer& offer) {
  visit.references("providers", "actors", offer.providers);
  visit.choice("form", model::kOfferForms, offer.form);
  visit.references("capabilities", "capabilities", offer.capabilities);
  visit.references("missions", "missions", offer.missions);
  visit.choices("components", model::kComponents, offer.components);
  visit.choices("resources", model::kResources, offer.resources);
  visit.references("recipients", "actors", offer.recipients);
  visit.references("regions", "regions", offer.regions);
  visit.choices("languages", model::kSpeeches, offer.languages);
  visit.object("readiness", offer.readiness);
  visit.object("period", offer.period);
  visit.text("sustainment", offer.has_sustainment);
  visit.choice("sustained", model::kSustained, offer.sustained);
  visit.choice("status", model::kOfferStatuses, offer.status);
  visit.date("as_of", offer.as_of);
  visit.object("lease", offer.lease);
}
[[nodiscard]] bool exists_on(Offer& offer, base::Date as_of);

/// What it brings: its resources, or what its form says where it names none (training, equipment, funding; train and
/// equip is both). Empty where neither says so.
[[nodiscard]] model::Choices<model::Resource> resources_of(const Offer& offer);
/// False once the source says that it ended or was replaced.
[[nodiscard]] bool is_open(const Offer& offer);

}  // namespace lacuna::derive

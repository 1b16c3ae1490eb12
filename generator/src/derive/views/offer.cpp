#include "derive/views/offer.hpp"

namespace lacuna::derive {

model::Choices<model::Resource> resources_of(const Offer& offer) {
  model::Choices<model::Resource> resources = offer.resources;
  if (!resources.empty() || !offer.form) return resources;
  switch (*offer.form) {
    case model::OfferForm::train_and_equip:
      resources.insert(model::Resource::training);
      resources.insert(model::Resource::equipment);
      break;
    case model::OfferForm::training: resources.insert(model::Resource::training); break;
    case model::OfferForm::equipment: resources.insert(model::Resource::equipment); break;
    case model::OfferForm::funding: resources.insert(model::Resource::funding); break;
    default: break;
  }
  return resources;
}

bool is_open(const Offer& offer) { return offer.status != model::OfferStatus::ended && offer.status != model::OfferStatus::replaced; }

}  // namespace lacuna::derive

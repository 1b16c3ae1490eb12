// derive/views/partnership.hpp: what is computed with of a partnership. Knows no rule.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "derive/views/offer.hpp"
#include "model/index.hpp"
#include "model/vocabulary.hpp"

namespace lacuna::derive {

struct Participant {
  std::uint32_t position = 0;
  std::optional<model::RecordIndex> actor;
  std::optional<model::Role> role;
};
template <class Visitor>
void describe(Visitor& visit, Participant& participant) {
  visit.reference("actor", "actors", participant.actor);
  visit.choice("role", model::kRoles, participant.role);
}

struct Slot {
  std::uint32_t position = 0;
  std::optional<Period> period;
  std::optional<model::RecordIndex> actor;
};
template <class Visitor>
void describe(Visitor& visit, Slot& slot) {
  visit.object("period", slot.period);
  visit.reference("actor", "actors", slot.actor);
}

/// What was said to have come of it.
struct Outcome {
  std::uint32_t position = 0;
  bool has_gist = false;
};
template <class Visitor>
void describe(Visitor& visit, Outcome& outcome) {
  visit.text("gist", outcome.has_gist);
}

struct Partnership {
  static constexpr std::string_view kCollection = "partnerships";
  model::RecordIndex record;
  std::optional<model::PartnershipForm> form;
  std::vector<Participant> participants;
  std::vector<model::RecordIndex> capabilities;
  std::vector<Slot> slots;
  std::vector<Outcome> outcomes;
  bool graduated = false;
  std::optional<base::Date> as_of;
};
template <class Visitor>
void describe(Visitor& visit, Partnership& partnership) {
  visit.choice("form", model::kPartnershipForms, partnership.form);
  visit.objects("participants", partnership.participants);
  visit.references("capabilities", "capabilities", partnership.capabilities);
  visit.objects("slots", partnership.slots);
  visit.objects("outcomes", partnership.outcomes);
  visit.text("graduated", partnership.graduated);
  visit.date("as_of", partnership.as_of);
}
[[nodiscard]] bool exists_on(Partnership& partnership, base::Date as_of);

}  // namespace lacuna::derive

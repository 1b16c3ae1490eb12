// derive/views/need.hpp: what is computed with of a gap. Knows no rule.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/choices.hpp"
#include "model/index.hpp"
#include "model/vocabulary.hpp"

namespace lacuna::derive {

/// The confirmation that keeps a need or an offer current.
struct LeaseView {
  std::optional<base::Date> confirmed_on;
  std::optional<base::Date> first_confirmed_on;
  std::optional<base::Duration> term;
};
template <class Visitor>
void describe(Visitor& visit, LeaseView& lease) {
  visit.date("confirmed_on", lease.confirmed_on);
  visit.date("first_confirmed_on", lease.first_confirmed_on);
  visit.duration("term", lease.term);
}

/// An entry of a gap's history.
struct Mention {
  std::uint32_t position = 0;
  std::optional<base::PartialDate> date;
  std::optional<model::GapStatus> status;
  std::vector<model::RecordIndex> by;
  std::vector<model::RecordIndex> missions;  // those it speaks of, where it is not of all that the gap names
  std::vector<model::RecordIndex> documents;
};
template <class Visitor>
void describe(Visitor& visit, Mention& mention) {
  visit.partial_date("date", mention.date);
  visit.choice("status", model::kGapStatuses, mention.status);
  visit.references("by", "actors", mention.by);
  visit.references("missions", "missions", mention.missions);
  visit.citations("sources", mention.documents);
}

/// A gap, as something that is needed.
struct Need {
  static constexpr std::string_view kCollection = "gaps";
  model::RecordIndex record;
  std::vector<model::RecordIndex> missions;
  std::optional<model::RecordIndex> capability;
  model::Choices<model::Component> components;
  model::Choices<model::Resource> resources;
  model::Choices<model::Speech> languages;
  std::vector<model::RecordIndex> regions;
  std::vector<Mention> history;  // by date, then position
  std::optional<LeaseView> lease;
  std::vector<model::RecordIndex> see_also;
};
template <class Visitor>
void describe(Visitor& visit, Need& need) {
  visit.references("missions", "missions", need.missions);
  visit.reference("capability", "capabilities", need.capability);
  visit.choices("components", model::kComponents, need.components);
  visit.choices("resources", model::kResources, need.resources);
  visit.choices("languages", model::kSpeeches, need.languages);
  visit.references("regions", "regions", need.regions);
  visit.objects("history", need.history);
  visit.object("lease", need.lease);
  visit.references("see_also", "*", need.see_also);
}
[[nodiscard]] bool exists_on(Need& need, base::Date as_of);

/// True for an entry that says something is lacking.
[[nodiscard]] bool is_statement(const Mention& mention);
/// Date of the first and the last statement, or nothing if there is none.
[[nodiscard]] std::optional<base::PartialDate> first_statement(const Need& need);
[[nodiscard]] std::optional<base::PartialDate> last_statement(const Need& need);
/// Date of the last statement about `mission`, one of the gap's, or nothing if there is none. Where no entry names missions,
/// each is of all of them; where one does, those that name none are of the system, not of this mission.
[[nodiscard]] std::optional<base::PartialDate> last_statement_of(const Need& need, model::RecordIndex mission);
/// What the last entry that is neither `related` nor a statement after it says: stated, partly_filled, filled, withdrawn.
[[nodiscard]] model::GapStatus state_of(const Need& need);

}  // namespace lacuna::derive

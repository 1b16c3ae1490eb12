// derive/views/setting.hpp: what is computed with of the records that others refer to: missions, regions, capabilities,
// actors. They stand at all times. Knows no rule.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/index.hpp"
#include "model/vocabulary.hpp"

namespace lacuna::derive {

struct Expiry {
  std::uint32_t position = 0;
  std::optional<base::Date> date;
  std::string_view resolution;
};
template <class Visitor>
void describe(Visitor& visit, Expiry& expiry) {
  visit.date("date", expiry.date);
  visit.word("resolution", expiry.resolution);
}

struct Mission {
  static constexpr std::string_view kCollection = "missions";
  model::RecordIndex record;
  std::optional<base::PartialDate> end;
  std::optional<model::RecordIndex> predecessor;
  std::optional<model::RecordIndex> successor;
  std::vector<Expiry> expiries;
};
template <class Visitor>
void describe(Visitor& visit, Mission& mission) {
  visit.partial_date("end", mission.end);
  visit.reference("predecessor", "missions", mission.predecessor);
  visit.reference("successor", "missions", mission.successor);
  visit.objects("mandate_expiries", mission.expiries);
}

struct Region {
  static constexpr std::string_view kCollection = "regions";
  model::RecordIndex record;
  std::optional<model::RecordIndex> parent;
};
template <class Visitor>
void describe(Visitor& visit, Region& region) {
  visit.reference("parent", "regions", region.parent);
}

struct Capability {
  static constexpr std::string_view kCollection = "capabilities";
  model::RecordIndex record;
  std::optional<model::RecordIndex> parent;
};
template <class Visitor>
void describe(Visitor& visit, Capability& capability) {
  visit.reference("parent", "capabilities", capability.parent);
}

struct Actor {
  static constexpr std::string_view kCollection = "actors";
  model::RecordIndex record;
  std::optional<model::ActorKind> kind;
};
template <class Visitor>
void describe(Visitor& visit, Actor& actor) {
  visit.choice("kind", model::kActorKinds, actor.kind);
}

[[nodiscard]] inline bool exists_on(Mission& /*mission*/, base::Date /*as_of*/) { return true; }
[[nodiscard]] inline bool exists_on(Region& /*region*/, base::Date /*as_of*/) { return true; }
[[nodiscard]] inline bool exists_on(Capability& /*capability*/, base::Date /*as_of*/) { return true; }
[[nodiscard]] inline bool exists_on(Actor& /*actor*/, base::Date /*as_of*/) { return true; }

}  // namespace lacuna::derive

// derive/surroundings.hpp: how capabilities, regions and missions stand to one another, ready for many questions. Knows no
// need and no offer.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/date.hpp"
#include "model/graph.hpp"
#include "model/match.hpp"
#include "model/vocabulary.hpp"

namespace lacuna::derive {

/// Steps of the taxonomy up to which capabilities are kin.
inline constexpr int kFarthestKin = 2;

/// A capability seen from another: `narrower` stands below it, `wider` above.
struct Kin {
  model::RecordIndex capability;
  std::uint8_t steps = 0;  // 0 for itself
  model::Kinship kinship = model::Kinship::same;
};

/// Answers for one graph, which has to outlive it. Made in O(capabilities · kin + missions + regions + citations · log);
/// each answer is O(1), but `are_kin` O(depth) and `shared_paragraph` O(citations of both records).
class Surroundings {
 public:
  Surroundings(const model::Graph& graph, base::Date as_of);

  /// The capabilities within kFarthestKin steps up or down, itself included, by steps, then kinship, then id. Brothers
  /// and sisters are none: an attack helicopter does not carry what a utility helicopter does.
  [[nodiscard]] std::span<const Kin> kin_of(model::RecordIndex capability) const;
  /// The mission with which the operation began: the same for MONUC and MONUSCO.
  [[nodiscard]] model::RecordIndex operation_of(model::RecordIndex mission) const;
  /// The last day of the mission, or nothing while the records know of none.
  [[nodiscard]] std::optional<base::Date> end_of(model::RecordIndex mission) const;
  /// True if one of the regions is the other or lies in it.
  [[nodiscard]] bool are_kin(model::RecordIndex left, model::RecordIndex right) const;
  [[nodiscard]] std::optional<model::ActorKind> kind_of(model::RecordIndex actor) const;
  /// A citation, by either record, of the first paragraph that both cite, documents by id; nullptr if there is none.
  /// Documents of a later day than `as_of` count for nothing.
  [[nodiscard]] const model::Citation* shared_paragraph(model::RecordIndex left, model::RecordIndex right) const;
  /// Capabilities there are; `number_of` is below it.
  [[nodiscard]] std::size_t capabilities() const { return kin_.size(); }
  [[nodiscard]] std::size_t number_of(model::RecordIndex capability) const { return capability.value - first_capability_; }

 private:
  void read_capabilities(const model::Graph& graph);
  void read_missions(const model::Graph& graph);
  void read_regions(const model::Graph& graph);
  void read_citations(const model::Graph& graph, base::Date as_of);

  struct Operation {
    model::RecordIndex first;
    std::optional<base::Date> end;
  };
  std::uint32_t first_capability_ = 0;
  std::uint32_t first_mission_ = 0;
  std::uint32_t first_region_ = 0;
  std::uint32_t first_actor_ = 0;
  std::vector<std::vector<Kin>> kin_;                         // by capability
  std::vector<Operation> operations_;                         // by mission
  std::vector<std::optional<model::RecordIndex>> parents_;    // by region
  std::vector<std::optional<model::ActorKind>> actor_kinds_;  // by actor
  std::vector<const model::Citation*> citations_;             // by record, document, place in the text
  std::vector<std::uint32_t> first_citations_;                // by record, and one more: where its citations begin
};

}  // namespace lacuna::derive

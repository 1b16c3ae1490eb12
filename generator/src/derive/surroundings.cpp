#include "derive/surroundings.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "derive/views/question.hpp"
#include "derive/views/reader.hpp"
#include "derive/views/setting.hpp"

namespace lacuna::derive {
namespace {

// Chains of parents and predecessors are walked no farther, so that one that runs in a circle, which `link` reports, ends.
constexpr int kLongestChain = 16;

template <class View>
std::uint32_t first_of(const std::vector<View>& views) {
  return views.empty() ? 0 : views.front().record.value;
}

}  // namespace

Surroundings::Surroundings(const model::Graph& graph, base::Date as_of) {
  read_capabilities(graph);
  read_missions(graph);
  read_regions(graph);
  const auto actors = views_of<Actor>(graph, {});
  first_actor_ = first_of(actors);
  for (const Actor& actor : actors) actor_kinds_.push_back(actor.kind);
  read_citations(graph, as_of);
}

void Surroundings::read_capabilities(const model::Graph& graph) {
  const auto capabilities = views_of<Capability>(graph, {});
  first_capability_ = first_of(capabilities);
  kin_.resize(capabilities.size());
  for (const Capability& capability : capabilities) {
    const Capability* above = &capability;
    for (int steps = 0; steps <= kFarthestKin; ++steps) {
      const auto distance = static_cast<std::uint8_t>(steps);
      const bool is_same = steps == 0;
      kin_[number_of(capability.record)].push_back({above->record, distance, is_same ? model::Kinship::same : model::Kinship::wider});
      if (!is_same) kin_[number_of(above->record)].push_back({capability.record, distance, model::Kinship::narrower});
      if (!above->parent || *above->parent == capability.record) break;
      above = &capabilities[number_of(*above->parent)];
    }
  }
  for (std::vector<Kin>& kin : kin_) {
    std::sort(kin.begin(), kin.end(), [](const Kin& left, const Kin& right) {
      return std::tie(left.steps, left.kinship, left.capability) < std::tie(right.steps, right.kinship, right.capability);
    });
  }
}

void Surroundings::read_missions(const model::Graph& graph) {
  const auto missions = views_of<Mission>(graph, {});
  first_mission_ = first_of(missions);
  // A succession may be said at either end of it.
  std::vector<std::optional<model::RecordIndex>> before(missions.size());
  for (const Mission& mission : missions) {
    if (mission.predecessor) before[mission.record.value - first_mission_] = mission.predecessor;
    if (mission.successor) before[mission.successor->value - first_mission_] = mission.record;
  }
  for (const Mission& mission : missions) {
    model::RecordIndex first = mission.record;
    for (int i = 0; i < kLongestChain && before[first.value - first_mission_]; ++i) first = *before[first.value - first_mission_];
    operations_.push_back({first, mission.end ? std::optional(mission.end->latest()) : std::nullopt});
  }
}

void Surroundings::read_regions(const model::Graph& graph) {
  const auto regions = views_of<Region>(graph, {});
  first_region_ = first_of(regions);
  for (const Region& region : regions) parents_.push_back(region.parent);
}

void Surroundings::read_citations(const model::Graph& graph, base::Date as_of) {
  std::set<model::RecordIndex> documents;
  for (const DocumentDate& document : views_of<DocumentDate>(graph, as_of)) documents.insert(document.record);
  for (const model::Citation& citation : graph.citations) {
    if (documents.count(citation.document) > 0) citations_.push_back(&citation);
  }
  std::stable_sort(citations_.begin(), citations_.end(), [](const model::Citation* left, const model::Citation* right) {
    return std::tie(left->from, left->document, left->ordinal) < std::tie(right->from, right->document, right->ordinal);
  });
  first_citations_.assign(graph.records.size() + 1, static_cast<std::uint32_t>(citations_.size()));
  for (std::size_t i = citations_.size(); i > 0; --i) first_citations_[citations_[i - 1]->from.value] = static_cast<std::uint32_t>(i - 1);
  for (std::size_t i = graph.records.size(); i > 0; --i) first_citations_[i - 1] = std::min(first_citations_[i - 1], first_citations_[i]);
}

std::span<const Kin> Surroundings::kin_of(model::RecordIndex capability) const { return kin_[number_of(capability)]; }

model::RecordIndex Surroundings::operation_of(model::RecordIndex mission) const {
  return operations_[mission.value - first_mission_].first;
}

std::optional<base::Date> Surroundings::end_of(model::RecordIndex mission) const { return operations_[mission.value - first_mission_].end; }

bool Surroundings::are_kin(model::RecordIndex left, model::RecordIndex right) const {
  const auto lies_in = [this](model::RecordIndex inner, model::RecordIndex outer) {
    std::optional<model::RecordIndex> at = inner;
    for (int i = 0; i <= kLongestChain && at; ++i) {
      if (*at == outer) return true;
      at = parents_[at->value - first_region_];
    }
    return false;
  };
  return lies_in(left, right) || lies_in(right, left);
}

const model::Citation* Surroundings::shared_paragraph(model::RecordIndex left, model::RecordIndex right) const {
  const auto place = [](const model::Citation& citation) { return std::tie(citation.document, citation.ordinal); };
  std::uint32_t i = first_citations_[left.value];
  std::uint32_t j = first_citations_[right.value];
  while (i < first_citations_[left.value + 1] && j < first_citations_[right.value + 1]) {
    const auto here = place(*citations_[i]);
    const auto there = place(*citations_[j]);
    if (here == there) return citations_[i];
    here < there ? ++i : ++j;
  }
  return nullptr;
}

std::optional<model::ActorKind> Surroundings::kind_of(model::RecordIndex actor) const { return actor_kinds_[actor.value - first_actor_]; }

}  // namespace lacuna::derive

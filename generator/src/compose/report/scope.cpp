#include "compose/report/scope.hpp"

#include <algorithm>

namespace lacuna::compose::report {
namespace {

using Indices = std::vector<model::RecordIndex>;

bool contains(const Indices& all, model::RecordIndex one) { return std::find(all.begin(), all.end(), one) != all.end(); }

std::optional<model::RecordIndex> parent_of(const model::Graph& graph, model::RecordIndex capability) {
  return graph.find("capabilities", graph.record(capability).value.string_at("parent"));
}

}  // namespace

Indices references(const model::Graph& graph, const json::Value& value, std::string_view field, std::string_view collection) {
  Indices found;
  const auto add = [&](const json::Value& name) {
    if (const auto index = graph.resolve(collection, name.text())) found.push_back(*index);
  };
  const json::Value* held = value.find(field);
  if (held == nullptr) return found;
  if (held->is(json::Kind::string)) add(*held);
  for (const json::Value& item : held->items()) add(item);
  return found;
}

model::RecordIndex root_capability(const model::Graph& graph, model::RecordIndex capability) {
  while (const auto parent = parent_of(graph, capability)) capability = *parent;
  return capability;
}

Scope::Scope(const model::Graph& graph, const model::Record& report) : graph_(graph) {
  const json::Value* scope = report.value.find("scope");
  missions_ = named(scope, "missions");
  capabilities_ = named(scope, "capabilities");
  meetings_ = named(scope, "meetings");
  documents_ = named(scope, "documents");
}

Indices Scope::named(const json::Value* scope, std::string_view key) const {
  return scope == nullptr ? Indices() : references(graph_, *scope, key, key);
}

bool Scope::names_mission(const model::Record& record) const {
  const Indices missions = references(graph_, record.value, "missions", "missions");
  return std::any_of(missions.begin(), missions.end(), [&](model::RecordIndex one) { return contains(missions_, one); });
}

bool Scope::has_capability(const model::Record& record) const {
  Indices held = references(graph_, record.value, "capabilities", "capabilities");
  const Indices single = references(graph_, record.value, "capability", "capabilities");
  held.insert(held.end(), single.begin(), single.end());
  return std::any_of(held.begin(), held.end(), [&](model::RecordIndex one) {
    for (std::optional<model::RecordIndex> at = one; at; at = parent_of(graph_, *at)) {
      if (contains(capabilities_, *at)) return true;
    }
    return false;
  });
}

bool Scope::cites_document(const model::Record& record) const {
  const auto citations = graph_.citations_from(graph_.index_of(record));
  return std::any_of(citations.begin(), citations.end(),
                     [&](const model::Citation& citation) { return contains(documents_, citation.document); });
}

bool Scope::covers(const model::Record& record) const {
  if (!missions_.empty() && !names_mission(record)) return false;
  if (!capabilities_.empty() && !has_capability(record)) return false;
  return documents_.empty() || cites_document(record);
}

Indices Scope::of(std::string_view collection) const {
  Indices found;
  for (const model::Record& record : graph_.of(collection)) {
    if (covers(record)) found.push_back(graph_.index_of(record));
  }
  return found;
}

}  // namespace lacuna::compose::report

#include "validate/schema_graph.hpp"

#include <algorithm>

namespace lacuna::validate {
namespace {

/// `start` and all nodes that judge the same value, each once, nearest first.
std::vector<NodeIndex> reachable_in_place(const SchemaGraph& graph, NodeIndex start) {
  std::vector<NodeIndex> found{start};
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const NodeIndex next : in_place(graph.nodes[found[i]])) {
      if (std::find(found.begin(), found.end(), next) == found.end()) found.push_back(next);
    }
  }
  return found;
}

}  // namespace

OptionalNode find_property(const Node& node, std::string_view key) {
  const auto found = std::lower_bound(node.properties.begin(), node.properties.end(), key,
                                      [](const auto& property, std::string_view name) { return property.first < name; });
  return found != node.properties.end() && found->first == key ? OptionalNode(found->second) : std::nullopt;
}

std::vector<NodeIndex> in_place(const Node& node) {
  std::vector<NodeIndex> out;
  for (const OptionalNode& one : {node.ref, node.negated, node.condition, node.consequence, node.alternative}) {
    if (one) out.push_back(*one);
  }
  for (const auto* list : {&node.all_of, &node.any_of, &node.one_of}) out.insert(out.end(), list->begin(), list->end());
  return out;
}

std::vector<std::string> property_names(const SchemaGraph& graph, NodeIndex node) {
  std::vector<std::string> names;
  for (const NodeIndex index : reachable_in_place(graph, node)) {
    for (const auto& [name, property] : graph.nodes[index].properties) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

OptionalNode find_property_below(const SchemaGraph& graph, NodeIndex node, std::string_view key) {
  for (const NodeIndex index : reachable_in_place(graph, node)) {
    if (const OptionalNode property = find_property(graph.nodes[index], key)) return property;
  }
  return std::nullopt;
}

std::string_view description_of(const SchemaGraph& graph, NodeIndex node) {
  for (OptionalNode at = node; at; at = graph.nodes[*at].ref) {
    if (!graph.nodes[*at].description.empty()) return graph.nodes[*at].description;
  }
  return {};
}

}  // namespace lacuna::validate

// validate/schema_graph.hpp: compiled schemas as nodes that name each other by index. Knows neither their text nor how a
// record is checked.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "json/value.hpp"
#include "validate/format.hpp"
#include "validate/pattern.hpp"

namespace lacuna::validate {

using NodeIndex = std::uint32_t;
using OptionalNode = std::optional<NodeIndex>;

/// Kinds that `type` allows, a bit each; `integer` is a number that is whole.
enum TypeBit : std::uint8_t {
  kNull = 1,
  kBoolean = 2,
  kObject = 4,
  kArray = 8,
  kNumber = 16,
  kString = 32,
  kInteger = 64,
};
using TypeBits = std::uint8_t;

/// One schema: what its keywords say. A keyword that is absent leaves its member as it is here.
struct Node {
  std::string description;
  bool is_never = false;  // the schema `false`

  TypeBits types = 0;                               // 0: any
  std::optional<std::vector<json::Value>> choices;  // `enum`
  std::optional<json::Value> constant;
  std::optional<double> minimum, maximum, exclusive_minimum, exclusive_maximum;
  std::optional<std::size_t> min_length, max_length, min_items, max_items, min_properties, max_properties;
  bool unique_items = false;
  std::optional<Pattern> pattern;
  std::optional<Format> format;
  std::vector<std::string> required;

  std::vector<std::pair<std::string, NodeIndex>> properties;  // by name
  std::vector<std::pair<Pattern, NodeIndex>> pattern_properties;
  OptionalNode additional_properties, property_names, unevaluated_properties, items;
  OptionalNode ref, negated, condition, consequence, alternative;  // $ref, not, if, then, else
  std::vector<NodeIndex> all_of, any_of, one_of;
};

struct SchemaGraph {
  std::vector<Node> nodes;
};

/// The schema of `properties` that `key` has in `node`, or nothing.
[[nodiscard]] OptionalNode find_property(const Node& node, std::string_view key);

/// The nodes that judge the same value as `node` does: $ref, allOf, anyOf, oneOf, not, if, then, else.
[[nodiscard]] std::vector<NodeIndex> in_place(const Node& node);

/// The names of all `properties` that may stand in an object which `node` judges, its in-place nodes included; by name,
/// each once.
[[nodiscard]] std::vector<std::string> property_names(const SchemaGraph& graph, NodeIndex node);

/// The schema of the property `key` of an object that `node` judges, its in-place nodes included; the first found.
[[nodiscard]] OptionalNode find_property_below(const SchemaGraph& graph, NodeIndex node, std::string_view key);

/// The description of the node or of what it refers to; empty if there is none.
[[nodiscard]] std::string_view description_of(const SchemaGraph& graph, NodeIndex node);

}  // namespace lacuna::validate

// validate/rules.hpp: the rules of a schema that look at one value alone, not at what is inside it.
//
// Each returns true if its keywords are kept; else false, with findings unless they are silent.
#pragma once
#include "validate/findings.hpp"
#include "validate/schema_graph.hpp"
#include "validate/spot.hpp"

namespace lacuna::validate {

/// True if the kind of `value` is among `types`, 0 meaning all.
[[nodiscard]] bool has_type(const json::Value& value, TypeBits types);

/// `type`.
[[nodiscard]] bool check_type(const Spot& spot, const SchemaGraph& graph, NodeIndex node, Findings& findings);
/// `enum` and `const`.
[[nodiscard]] bool check_choices(const Spot& spot, const Node& node, Findings& findings);
/// `minLength`, `maxLength`, `pattern` and `format`, of a text.
[[nodiscard]] bool check_text(const Spot& spot, const Node& node, Findings& findings);
/// `minimum`, `maximum`, `exclusiveMinimum` and `exclusiveMaximum`, of a number.
[[nodiscard]] bool check_number(const Spot& spot, const Node& node, Findings& findings);
/// `minItems` and `maxItems` of a list, `minProperties` and `maxProperties` of an object.
[[nodiscard]] bool check_count(const Spot& spot, const Node& node, Findings& findings);
/// `uniqueItems`, of a list. Cost O(n log n).
[[nodiscard]] bool check_uniqueness(const Spot& spot, Findings& findings);
/// `required`, of an object.
[[nodiscard]] bool check_required(const Spot& spot, const SchemaGraph& graph, NodeIndex node, Findings& findings);

/// "the schema says: …" with the description of `node`, or nothing.
[[nodiscard]] std::string description_hint(const SchemaGraph& graph, NodeIndex node);

}  // namespace lacuna::validate

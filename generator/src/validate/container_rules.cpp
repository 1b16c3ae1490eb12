#include <algorithm>
#include <string>
#include <utility>

#include "json/write.hpp"
#include "validate/rules.hpp"

namespace lacuna::validate {
namespace {

using diagnostic::Code;
using json::Kind;
using json::Value;

/// The items with a text each that is the same for equal ones; equal ones side by side, in their order.
std::vector<std::pair<std::string, const Value*>> by_meaning(const std::vector<Value>& items) {
  std::vector<std::pair<std::string, const Value*>> sorted;
  sorted.reserve(items.size());
  for (const Value& item : items) sorted.emplace_back(json::canonical_text(item), &item);
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

}  // namespace

bool check_count(const Spot& spot, const Node& node, Findings& findings) {
  const bool is_list = spot.value.is(Kind::array);
  const std::size_t count = is_list ? spot.value.items().size() : spot.value.members().size();
  const auto& least = is_list ? node.min_items : node.min_properties;
  const auto& most = is_list ? node.max_items : node.max_properties;
  const bool is_short = least && count < *least;
  if (!is_short && !(most && count > *most)) return true;
  if (findings.is_silent()) return false;
  const std::string bound = is_short ? ", under " + std::to_string(*least) : ", over " + std::to_string(*most);
  const std::string noun = (is_list ? " item" : " field") + std::string(count == 1 ? "" : "s");
  const std::string words = count == 0 ? " is empty" : " has " + std::to_string(count) + noun + bound;
  findings.add(Code::wrong_count, opening(spot.value), subject(spot) + words);
  return false;
}

bool check_uniqueness(const Spot& spot, Findings& findings) {
  const std::vector<Value>& items = spot.value.items();
  if (items.size() < 2) return true;
  bool is_kept = true;
  const auto sorted = by_meaning(items);
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    if (sorted[i].first != sorted[i - 1].first) continue;
    is_kept = false;
    if (findings.is_silent()) break;
    const Value& second = *sorted[i].second;
    findings.add(Code::repeated_item, opening(second), quoted(second) + " stands twice in " + subject(spot), "remove one of the two");
    findings.add_label(opening(*sorted[i - 1].second), "first given here");
  }
  return is_kept;
}

bool check_required(const Spot& spot, const SchemaGraph& graph, NodeIndex node, Findings& findings) {
  bool is_kept = true;
  for (const std::string& name : graph.nodes[node].required) {
    if (spot.value.find_member(name) != nullptr) continue;
    is_kept = false;
    if (findings.is_silent()) break;
    const OptionalNode property = find_property_below(graph, node, name);
    findings.add(Code::missing_field, opening(spot.value), "missing field `" + name + "`" + inside(spot),
                 property ? description_hint(graph, *property) : "");
    findings.set_field(spot.value.span().begin, name);
  }
  return is_kept;
}

}  // namespace lacuna::validate

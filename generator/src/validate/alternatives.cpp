#include "validate/alternatives.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "validate/rules.hpp"

namespace lacuna::validate {
namespace {

using diagnostic::Code;
using json::Kind;
using json::Value;

/// The fields that one form requires, and which of them are there.
struct FieldSet {
  std::vector<std::string> names;
  std::vector<std::string> missing;
  const json::Member* present = nullptr;  // the first that is there
};

/// True for a form that does nothing but require fields.
bool is_field_set(const Node& node) {
  const bool looks_inside = !node.properties.empty() || !node.pattern_properties.empty() || node.additional_properties ||
                            node.property_names || node.unevaluated_properties || node.types != 0;
  return !node.required.empty() && !looks_inside && in_place(node).empty();
}

std::vector<FieldSet> field_sets(const Spot& spot, const Alternatives& alternatives) {
  std::vector<FieldSet> sets;
  for (const NodeIndex branch : alternatives.branches) {
    const Node& node = alternatives.graph.nodes[branch];
    if (!spot.value.is(Kind::object) || !is_field_set(node)) return {};
    FieldSet& set = sets.emplace_back();
    set.names = node.required;
    for (const std::string& name : node.required) {
      const json::Member* member = spot.value.find_member(name);
      if (member == nullptr) set.missing.push_back(name);
      if (member != nullptr && set.present == nullptr) set.present = member;
    }
  }
  return sets;
}

/// "`document` and `paragraph`, or `submission`".
std::string listed_sets(const std::vector<FieldSet>& sets) {
  std::vector<std::string> words;
  words.reserve(sets.size());
  for (const FieldSet& set : sets) words.push_back(listed(set.names, "and"));
  return base::join(words, ", or ");
}

void explain_missing(const Spot& spot, const std::vector<FieldSet>& sets, Findings& findings) {
  const auto is_begun = [](const FieldSet& set) { return set.present != nullptr; };
  const auto begun = std::find_if(sets.begin(), sets.end(), is_begun);
  const bool is_clear = begun != sets.end() && std::count_if(sets.begin(), sets.end(), is_begun) == 1;
  if (!is_clear) {
    findings.add(Code::missing_field, opening(spot.value), "missing " + listed_sets(sets) + inside(spot));
    return;
  }
  const std::string noun = begun->missing.size() == 1 ? "field " : "fields ";
  findings.add(Code::missing_field, opening(spot.value), "missing " + noun + listed(begun->missing, "and") + inside(spot),
               "needed are " + listed_sets(sets));
  findings.add_label(begun->present->key_span, "goes with this");
}

/// The kinds of value that `index` allows, what it refers to included; 0 for all.
TypeBits types_of(const SchemaGraph& graph, NodeIndex index) {
  for (OptionalNode at = index; at; at = graph.nodes[*at].ref) {
    if (graph.nodes[*at].types != 0) return graph.nodes[*at].types;
  }
  return 0;
}

/// The faults of the one form that was meant: the only one for this kind of value, or the only one that nearly fits.
const std::vector<Finding>* find_meant(const Spot& spot, const Alternatives& alternatives) {
  std::vector<const std::vector<Finding>*> candidates;
  for (std::size_t i = 0; i < alternatives.branches.size(); ++i) {
    const bool has_kind = has_type(spot.value, types_of(alternatives.graph, alternatives.branches[i]));
    if (has_kind && !alternatives.faults[i].empty()) candidates.push_back(&alternatives.faults[i]);
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const auto* left, const auto* right) { return left->size() < right->size(); });
  if (candidates.empty()) return nullptr;
  const bool is_clear = candidates.size() == 1 || candidates[0]->size() < candidates[1]->size();
  return is_clear ? candidates.front() : nullptr;
}

/// "`a`; `b`": the descriptions of the forms, if all have one.
std::string described(const Alternatives& alternatives) {
  std::vector<std::string> words;
  for (const NodeIndex branch : alternatives.branches) {
    const std::string_view description = description_of(alternatives.graph, branch);
    if (description.empty()) return {};
    words.emplace_back(description);
  }
  return "the forms are: " + base::join(words, " / ");
}

}  // namespace

void explain_no_match(const Spot& spot, const Alternatives& alternatives, Findings& findings) {
  const std::vector<FieldSet> sets = field_sets(spot, alternatives);
  if (!sets.empty()) return explain_missing(spot, sets, findings);
  if (const auto* meant = find_meant(spot, alternatives)) {
    for (const Finding& fault : *meant) findings.all().push_back(fault);
    return;
  }
  findings.add(Code::no_matching_form, opening(spot.value), subject(spot) + " is " + seen(spot.value) + ", none of the forms it may have",
               described(alternatives));
}

void explain_several(const Spot& spot, const Alternatives& alternatives, Findings& findings) {
  std::vector<FieldSet> sets = field_sets(spot, alternatives);
  if (sets.empty()) {
    findings.add(Code::several_matching_forms, opening(spot.value), subject(spot) + " has several of the forms of which it may have one",
                 described(alternatives));
    return;
  }
  const std::string hint = "give either " + listed_sets(sets);
  sets.erase(std::remove_if(sets.begin(), sets.end(), [](const FieldSet& set) { return !set.missing.empty(); }), sets.end());
  std::sort(sets.begin(), sets.end(),
            [](const FieldSet& left, const FieldSet& right) { return left.present->key_span < right.present->key_span; });
  const FieldSet& last = sets.back();
  findings.add(Code::several_matching_forms, last.present->key_span,
               listed({last.present->key, sets.front().present->key}, "and") + " exclude each other" + inside(spot), hint);
  findings.add_label(sets.front().present->key_span, "stands beside this");
}

void explain_negated(const Spot& spot, const SchemaGraph& graph, NodeIndex negated, Findings& findings) {
  const Node& node = graph.nodes[negated];
  if (spot.value.is(Kind::object) && is_field_set(node)) {
    const json::Member* member = spot.value.find_member(node.required.front());
    const std::string verb = node.required.size() == 1 ? " may not stand" : " may not stand together";
    findings.add(Code::value_not_allowed, member->key_span, listed(node.required, "and") + verb + inside(spot));
    return;
  }
  const std::string_view description = description_of(graph, negated);
  findings.add(Code::value_not_allowed, opening(spot.value), subject(spot) + " is " + seen(spot.value) + ", which is ruled out",
               description.empty() ? "" : "ruled out is: " + std::string(description));
}

void explain_condition(const Spot& spot, const SchemaGraph& graph, NodeIndex condition, std::size_t first, Findings& findings) {
  for (const auto& [name, index] : graph.nodes[condition].properties) {
    const json::Member* member = spot.value.find_member(name);
    const Node& property = graph.nodes[index];
    if (member == nullptr || !(property.constant || property.choices)) continue;
    for (std::size_t i = first; i < findings.all().size(); ++i) {
      const Finding& finding = findings.all()[i];
      const bool is_here = finding.diagnostic.code == Code::missing_field && finding.object == spot.value.span().begin;
      if (is_here) findings.add_label(i, member->key_span, "needed because `" + name + "` is " + quoted(member->value));
    }
  }
}

}  // namespace lacuna::validate

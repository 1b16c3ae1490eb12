#include "validate/checker.hpp"

#include <algorithm>
#include <iterator>

#include "base/edit_distance.hpp"
#include "validate/alternatives.hpp"
#include "validate/rules.hpp"
#include "validate/schema.hpp"

namespace lacuna::validate {
namespace {

using diagnostic::Code;
using diagnostic::Diagnostics;
using json::Kind;
using json::Member;
using json::Value;

/// Names are listed in a hint up to this many.
constexpr std::size_t kMostListed = 12;
/// Names are looked for in objects of up to this many members, so that a damaged file costs no more than its size.
constexpr std::size_t kMostSearched = 200;
/// Steps granted to every check, and to each byte of the record beside.
constexpr std::size_t kFreeSteps = 100'000;
constexpr std::size_t kStepsAByte = 32;
/// Schemas held within each other at a time: a hundred levels of a record, with ten schemas to a level. Bounds the stack.
constexpr std::size_t kDeepest = 1'000;

/// Makes findings silent for a while.
class Silence {
 public:
  explicit Silence(Findings& findings) : findings_(findings), was_silent_(findings.set_silent(true)) {}
  ~Silence() { findings_.set_silent(was_silent_); }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

 private:
  Findings& findings_;
  bool was_silent_;
};

bool is_never(const SchemaGraph& graph, const OptionalNode& index) { return index && graph.nodes[*index].is_never; }

}  // namespace

Diagnostics Checker::run(const Value& record, NodeIndex root) {
  check({record}, root, nullptr);
  if (steps_left_ == 0) {
    findings_.all().clear();
    findings_.add(Code::check_too_costly, opening(record), "the check was given up after too many steps");
  }
  return findings_.to_diagnostics();
}

bool Checker::check(const Spot& spot, NodeIndex index, Marks* marks) {
  if (depth_ == kDeepest) steps_left_ = 0;
  if (steps_left_ == 0) return false;
  --steps_left_;
  ++depth_;
  const bool fits = check_schema(spot, index, marks);
  --depth_;
  return fits;
}

bool Checker::check_schema(const Spot& spot, NodeIndex index, Marks* marks) {
  const Node& schema = node(index);
  if (schema.is_never) {
    if (!findings_.is_silent()) {
      findings_.add(Code::value_not_allowed, opening(spot.value), subject(spot) + " may not stand here");
    }
    return false;
  }
  if (!schema.unevaluated_properties || !spot.value.is(Kind::object)) return check_content(spot, index, marks);
  Marks own(spot.value.members().size());
  const bool fits = check_content(spot, index, &own);
  const bool has_known = check_unevaluated(spot, index, own);
  if (marks != nullptr) marks->merge(own);
  return fits && has_known;
}

bool Checker::check_content(const Spot& spot, NodeIndex index, Marks* marks) {
  const Node& schema = node(index);
  bool fits = check_type(spot, graph_, index, findings_);
  fits = check_choices(spot, schema, findings_) && fits;
  switch (spot.value.kind()) {
    case Kind::string: fits = check_text(spot, schema, findings_) && fits; break;
    case Kind::number: fits = check_number(spot, schema, findings_) && fits; break;
    case Kind::array: fits = check_list(spot, schema) && fits; break;
    case Kind::object: fits = check_object(spot, index, marks) && fits; break;
    default: break;
  }
  if (!fits && findings_.is_silent()) return false;
  return check_in_place(spot, schema, marks) && fits;
}

bool Checker::check_list(const Spot& spot, const Node& schema) {
  bool fits = check_count(spot, schema, findings_);
  if (schema.unique_items) fits = check_uniqueness(spot, findings_) && fits;
  if (!schema.items) return fits;
  std::size_t position = 0;
  for (const Value& item : spot.value.items()) {
    if (!fits && findings_.is_silent()) return false;
    fits = check({item, &spot, nullptr, position++}, *schema.items, nullptr) && fits;
  }
  return fits;
}

bool Checker::check_object(const Spot& spot, NodeIndex index, Marks* marks) {
  const Node& schema = node(index);
  bool fits = check_count(spot, schema, findings_);
  fits = check_required(spot, graph_, index, findings_) && fits;
  const std::vector<Member>& members = spot.value.members();
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (!fits && findings_.is_silent()) return false;
    if (schema.property_names) fits = check_key(spot, members[i], *schema.property_names) && fits;
    bool is_judged = false;
    fits = check_member(spot, {members[i].value, &spot, &members[i]}, index, is_judged) && fits;
    if (is_judged && marks != nullptr) marks->set(i);
  }
  return fits;
}

bool Checker::check_key(const Spot& object, const Member& member, NodeIndex names) {
  const Value key = Value::make_string(member.key, member.key_span);
  return check({key, &object, nullptr, 0, true}, names, nullptr);
}

bool Checker::check_member(const Spot& object, const Spot& member, NodeIndex index, bool& is_judged) {
  const Node& schema = node(index);
  bool fits = true;
  if (const OptionalNode property = find_property(schema, member.member->key)) {
    is_judged = true;
    fits = check(member, *property, nullptr);
  }
  for (const auto& [pattern, property] : schema.pattern_properties) {
    if (pattern.find_in(member.member->key) != Pattern::Match::yes) continue;
    is_judged = true;
    fits = check(member, property, nullptr) && fits;
  }
  if (is_judged || !schema.additional_properties) return fits;
  is_judged = true;
  if (!is_never(graph_, schema.additional_properties)) return check(member, *schema.additional_properties, nullptr);
  if (findings_.is_silent()) return false;
  std::vector<std::string> names;
  for (const auto& property : schema.properties) names.push_back(property.first);
  report_unknown(object, *member.member, names);
  return false;
}

bool Checker::check_unevaluated(const Spot& spot, NodeIndex index, Marks& marks) {
  const NodeIndex rest = *node(index).unevaluated_properties;
  bool fits = true;
  std::vector<std::string> names;
  const std::vector<Member>& members = spot.value.members();
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (marks.has(i)) continue;
    marks.set(i);
    if (!node(rest).is_never) {
      fits = check({members[i].value, &spot, &members[i]}, rest, nullptr) && fits;
      continue;
    }
    fits = false;
    if (findings_.is_silent()) return false;
    if (names.empty()) names = property_names(graph_, index);
    report_unknown(spot, members[i], names);
  }
  return fits;
}

void Checker::report_unknown(const Spot& object, const Member& member, const std::vector<std::string>& names) {
  std::vector<std::string> free;
  const bool is_searched = object.value.members().size() <= kMostSearched;
  std::copy_if(names.begin(), names.end(), std::back_inserter(free),
               [&](const std::string& name) { return is_searched && object.value.find_member(name) == nullptr; });
  const std::string near = base::nearest_name(member.key, free);
  std::string hint = near.empty() ? "" : "did you mean `" + near + "`?";
  if (near.empty() && !free.empty() && free.size() <= kMostListed) hint = "known here: " + listed(free, "and");
  findings_.add(Code::unknown_field, member.key_span, "unknown field `" + member.key + "`" + inside(object), std::move(hint));
  findings_.set_field(object.value.span().begin, near);
}

bool Checker::check_in_place(const Spot& spot, const Node& schema, Marks* marks) {
  bool fits = true;
  if (schema.ref) fits = check(spot, *schema.ref, marks);
  for (const NodeIndex branch : schema.all_of) fits = check(spot, branch, marks) && fits;
  if (!schema.any_of.empty()) fits = check_any(spot, schema.any_of, marks) && fits;
  if (!schema.one_of.empty()) fits = check_one(spot, schema.one_of, marks) && fits;
  if (schema.negated) fits = check_negated(spot, *schema.negated) && fits;
  if (schema.condition) fits = check_condition(spot, schema, marks) && fits;
  return fits;
}

Checker::Trial Checker::attempt(const Spot& spot, NodeIndex index) {
  const Silence silence(findings_);
  Trial trial{false, Marks(spot.value.members().size())};
  trial.fits = check(spot, index, &trial.marks);
  return trial;
}

bool Checker::check_any(const Spot& spot, const std::vector<NodeIndex>& branches, Marks* marks) {
  bool fits = false;
  for (const NodeIndex branch : branches) {
    const Trial trial = attempt(spot, branch);
    if (!trial.fits) continue;
    fits = true;
    if (marks == nullptr) return true;
    marks->merge(trial.marks);
  }
  if (!fits) explain(spot, branches, marks);
  return fits;
}

bool Checker::check_one(const Spot& spot, const std::vector<NodeIndex>& branches, Marks* marks) {
  std::size_t fitting = 0;
  for (const NodeIndex branch : branches) {
    const Trial trial = attempt(spot, branch);
    if (!trial.fits) continue;
    ++fitting;
    if (marks != nullptr) marks->merge(trial.marks);
  }
  if (fitting != 1) explain(spot, branches, marks);
  return fitting == 1;
}

void Checker::explain(const Spot& spot, const std::vector<NodeIndex>& branches, Marks* marks) {
  if (findings_.is_silent()) return;
  Alternatives alternatives{graph_, branches, {}};
  std::vector<Finding> before = findings_.take();
  bool is_fitting = false;
  for (const NodeIndex branch : branches) {
    // Marking what any form knows keeps its fields from being called unknown beside.
    const bool fits = check(spot, branch, marks);
    is_fitting = is_fitting || fits;
    alternatives.faults.push_back(findings_.take());
  }
  findings_.all() = std::move(before);
  if (is_fitting) {
    explain_several(spot, alternatives, findings_);
  } else {
    explain_no_match(spot, alternatives, findings_);
  }
}

bool Checker::check_negated(const Spot& spot, NodeIndex negated) {
  if (!attempt(spot, negated).fits) return true;
  if (!findings_.is_silent()) explain_negated(spot, graph_, negated, findings_);
  return false;
}

bool Checker::check_condition(const Spot& spot, const Node& schema, Marks* marks) {
  const Trial trial = attempt(spot, *schema.condition);
  if (trial.fits && marks != nullptr) marks->merge(trial.marks);
  const OptionalNode& then = trial.fits ? schema.consequence : schema.alternative;
  if (!then) return true;
  const std::size_t known = findings_.all().size();
  const bool fits = check(spot, *then, marks);
  if (!fits && trial.fits && !findings_.is_silent()) explain_condition(spot, graph_, *schema.condition, known, findings_);
  return fits;
}

Diagnostics check(const Value& record, const Schema& schema, const std::string& path) {
  const std::size_t steps = kFreeSteps + kStepsAByte * record.span().size();
  return Checker(schema.graph(), path, steps).run(record, schema.root());
}

}  // namespace lacuna::validate

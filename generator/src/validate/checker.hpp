// validate/checker.hpp: walks one record along one schema. Knows no collection.
#pragma once
#include <cstddef>
#include <string>

#include "validate/findings.hpp"
#include "validate/marks.hpp"
#include "validate/schema_graph.hpp"
#include "validate/spot.hpp"

namespace lacuna::validate {

/// One check of one record. Every member function named check returns whether the value obeys, and adds findings if not.
class Checker {
 public:
  /// `steps`: how many times a schema may be held against a value before the check is given up.
  Checker(const SchemaGraph& graph, std::string path, std::size_t steps) : graph_(graph), findings_(std::move(path)), steps_left_(steps) {}

  /// What is wrong with `record`.
  [[nodiscard]] diagnostic::Diagnostics run(const json::Value& record, NodeIndex root);

 private:
  /// A schema held against a value to see whether it fits, with the marks it would leave.
  struct Trial {
    bool fits = false;
    Marks marks;
  };

  /// `marks`: of the object at `spot`, set for the members that the schema judges; nullptr if nobody asks, and for values
  /// that are no objects.
  bool check(const Spot& spot, NodeIndex index, Marks* marks);
  bool check_schema(const Spot& spot, NodeIndex index, Marks* marks);
  bool check_content(const Spot& spot, NodeIndex index, Marks* marks);
  bool check_list(const Spot& spot, const Node& node);
  bool check_object(const Spot& spot, NodeIndex index, Marks* marks);
  bool check_member(const Spot& object, const Spot& member, NodeIndex index, bool& is_judged);
  bool check_key(const Spot& object, const json::Member& member, NodeIndex names);
  bool check_in_place(const Spot& spot, const Node& node, Marks* marks);
  bool check_any(const Spot& spot, const std::vector<NodeIndex>& branches, Marks* marks);
  bool check_one(const Spot& spot, const std::vector<NodeIndex>& branches, Marks* marks);
  bool check_negated(const Spot& spot, NodeIndex negated);
  bool check_condition(const Spot& spot, const Node& node, Marks* marks);
  bool check_unevaluated(const Spot& spot, NodeIndex index, Marks& marks);

  [[nodiscard]] Trial attempt(const Spot& spot, NodeIndex index);
  void explain(const Spot& spot, const std::vector<NodeIndex>& branches, Marks* marks);
  void report_unknown(const Spot& object, const json::Member& member, const std::vector<std::string>& names);
  [[nodiscard]] const Node& node(NodeIndex index) const { return graph_.nodes[index]; }

  const SchemaGraph& graph_;
  Findings findings_;
  std::size_t steps_left_;
  std::size_t depth_ = 0;
};

}  // namespace lacuna::validate

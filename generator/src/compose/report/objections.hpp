// compose/report/objections.hpp: what on file speaks against a point made in a meeting. Knows no report.
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "compose/site.hpp"

namespace lacuna::compose::report {

/// Why a point is not one to which no objection is on file.
enum class ObjectionKind : std::uint8_t {
  question,   // it asks, and so states nothing that could be agreed to
  itself,     // it objects or expresses a reservation itself
  contrary,   // a lesson drawn from the same paragraph has a contrary one
  contested,  // it rests on a term that someone contests
};

struct Objection {
  ObjectionKind kind = ObjectionKind::question;
  const model::Record* record = nullptr;  // contrary: the other lesson; contested: the term
};

/// The objections on file in a graph. It outlives them.
class Objections {
 public:
  /// O(lessons + terms).
  explicit Objections(const model::Graph& graph);
  /// What speaks against a statement of a meeting, in the order of the kinds, then of the records. Empty is all that can
  /// be said: that nobody is recorded as objecting is no agreement.
  [[nodiscard]] std::vector<Objection> against(const json::Value& statement) const;

 private:
  using Place = std::pair<model::RecordIndex, std::string>;  // document and paragraph
  void add(const std::vector<json::Value>& citations, Objection objection);
  void add_lessons();
  void add_terms();

  const model::Graph& graph_;
  std::map<Place, std::vector<Objection>> by_place_;
};

}  // namespace lacuna::compose::report

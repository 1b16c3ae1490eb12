// compose/report/scope.hpp: which records a report is about, as its record says. Knows no kind of report.
#pragma once
#include <string_view>
#include <vector>

#include "compose/site.hpp"

namespace lacuna::compose::report {

/// The `scope` of a report record. A list that is empty narrows nothing; a capability stands for all below it.
class Scope {
 public:
  Scope(const model::Graph& graph, const model::Record& report);

  [[nodiscard]] const std::vector<model::RecordIndex>& missions() const { return missions_; }
  [[nodiscard]] const std::vector<model::RecordIndex>& capabilities() const { return capabilities_; }
  [[nodiscard]] const std::vector<model::RecordIndex>& meetings() const { return meetings_; }
  [[nodiscard]] const std::vector<model::RecordIndex>& documents() const { return documents_; }

  /// True if the record names a mission, has a capability and cites a document of the scope, as far as that narrows.
  [[nodiscard]] bool covers(const model::Record& record) const;
  /// True if the record names one of the missions in its field `missions`.
  [[nodiscard]] bool names_mission(const model::Record& record) const;
  /// True if the record has one of the capabilities, or one below it, in `capability` or `capabilities`.
  [[nodiscard]] bool has_capability(const model::Record& record) const;
  /// The records of `collection` that it covers, by id.
  [[nodiscard]] std::vector<model::RecordIndex> of(std::string_view collection) const;

 private:
  [[nodiscard]] std::vector<model::RecordIndex> named(const json::Value* scope, std::string_view key) const;
  [[nodiscard]] bool cites_document(const model::Record& record) const;

  const model::Graph& graph_;
  std::vector<model::RecordIndex> missions_;
  std::vector<model::RecordIndex> capabilities_;
  std::vector<model::RecordIndex> meetings_;
  std::vector<model::RecordIndex> documents_;
};

/// The records that a reference field of `value` names, one or a list; what leads nowhere is left out.
[[nodiscard]] std::vector<model::RecordIndex> references(const model::Graph& graph, const json::Value& value, std::string_view field,
                                                         std::string_view collection);

/// The widest capability above `capability`, itself if there is none.
[[nodiscard]] model::RecordIndex root_capability(const model::Graph& graph, model::RecordIndex capability);

}  // namespace lacuna::compose::report

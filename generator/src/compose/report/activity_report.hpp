// compose/report/activity_report.hpp: the body of an annual report on meetings, with or without the points that met an
// objection. Knows no form of output.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "compose/report/kinds.hpp"
#include "compose/report/meeting_parts.hpp"
#include "compose/report/objections.hpp"

namespace lacuna::compose::report {

/// Writes one report. `objections` where only points without one are to stand in the body; it outlives the writer.
class ActivityReport {
 public:
  ActivityReport(Draft& draft, const Order& order, const Objections* objections);
  void write();

 private:
  /// A point that is left out of the body, and what speaks against it.
  struct Fallen {
    const json::Value* statement;
    std::vector<Objection> objections;
  };

  void write_introduction();
  void write_standing();
  void write_meeting(model::RecordIndex index);
  void write_briefers(const model::Record& meeting);
  void write_questions(model::RecordIndex index);
  void write_statements(const model::Record& meeting);
  void write_group(bool has_heading, std::string_view kind, const std::vector<const json::Value*>& statements);
  void write_closing();
  void write_delegations_annex();
  void write_questions_annex();
  void write_fallen_annex();
  /// True if the statement stands in the body; what falls out is kept for the annex.
  [[nodiscard]] bool stands(const json::Value& statement);
  [[nodiscard]] Line objection_line(const Objection& objection);

  Draft& draft_;
  const Order& order_;
  const Objections* objections_;
  std::vector<model::RecordIndex> meetings_;
  TermNotes terms_;
  std::vector<Fallen> fallen_;
  std::map<model::RecordIndex, std::vector<std::string>> paragraphs_by_speaker_;
  std::size_t statements_ = 0;
};

}  // namespace lacuna::compose::report

// compose/report/meeting_parts.hpp: what reports take from the record of a meeting: its questions, briefers, statements.
// Knows no report.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "compose/report/draft.hpp"

namespace lacuna::compose::report {

/// The questions put to or in a meeting, in the order of the text: first those that the text numbers.
[[nodiscard]] std::vector<model::RecordIndex> questions_of(const model::Graph& graph, model::RecordIndex meeting);

/// The statements of one kind (`briefing`, `reply` …), in the order of the text.
[[nodiscard]] std::vector<const json::Value*> statements_of_kind(const model::Record& meeting, std::string_view kind);

/// The citation of a statement, as a list.
[[nodiscard]] std::vector<json::Value> source_of(const json::Value& statement);

/// Footnotes that explain contested terms where they are used, each once in a report.
class TermNotes {
 public:
  explicit TermNotes(const model::Graph& graph) : graph_(graph) {}
  /// For the terms that are contested and whose record cites the paragraph of `statement`.
  [[nodiscard]] Line at(Draft& draft, const json::Value& statement);
  /// For the terms that explain footnotes of `documents` and are used in no statement: renamed departments and the like.
  [[nodiscard]] Line in_general(Draft& draft, const std::vector<model::RecordIndex>& documents);

 private:
  [[nodiscard]] Line note(Draft& draft, const model::Record& term);
  const model::Graph& graph_;
  std::set<const model::Record*> said_;
};

/// `France. …gist (S/2019/1002, para. 45).`, with the notes of `terms`.
[[nodiscard]] Line statement_line(Draft& draft, const json::Value& statement, TermNotes& terms);

}  // namespace lacuna::compose::report

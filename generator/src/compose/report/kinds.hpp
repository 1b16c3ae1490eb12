// compose/report/kinds.hpp: the kinds of report, one function each that writes the body. Knows no form of output.
#pragma once
#include "compose/report/draft.hpp"
#include "compose/report/scope.hpp"

namespace lacuna::compose::report {

/// What a kind of report is made from.
struct Order {
  const model::Record& record;  // of the report
  Scope scope;
};

/// Every gap in scope with cause, impact and history, by mission and by capability (report of 2010, paras. 13, 19).
void write_gap_list(Draft& draft, const Order& order);
/// What is on file about a mission, for a meeting before its mandate runs out (report of 2010, para. 19 (a), (c), (d)).
void write_mission_dossier(Draft& draft, const Order& order);
/// The meetings of a year, every point under the name of who made it (S/2019/1002).
void write_activity_summary(Draft& draft, const Order& order);
/// The same meetings, only the points to which no objection is on file, with what fell out and why.
void write_no_objection_draft(Draft& draft, const Order& order);
/// A draft for a meeting on a theme (S/2015/1039, annex). Its paragraphs are not numbered.
void write_concept_note(Draft& draft, const Order& order);
/// Every lesson in scope by level, contrary views side by side (S/2019/1002, paras. 63-81).
void write_lessons_digest(Draft& draft, const Order& order);
/// Every commitment in scope with its state on the as-of date.
void write_commitments_tracker(Draft& draft, const Order& order);
/// Needs beside the offers that fit them (S/2017/1079, paras. 10, 11, 25-29).
void write_matching_report(Draft& draft, const Order& order);

}  // namespace lacuna::compose::report

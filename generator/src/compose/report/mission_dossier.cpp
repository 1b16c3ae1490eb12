#include <algorithm>
#include <map>
#include <set>

#include "compose/facts_of.hpp"
#include "compose/report/annexes.hpp"
#include "compose/report/commitment_lines.hpp"
#include "compose/report/gap_lines.hpp"
#include "compose/report/kinds.hpp"
#include "compose/report/lesson_lines.hpp"
#include "compose/report/meeting_parts.hpp"
#include "compose/report/record_lines.hpp"
#include "compose/report/speaker.hpp"

namespace lacuna::compose::report {
namespace {

using Indices = std::vector<model::RecordIndex>;
using json::Value;

// The dossier of the missions in scope, as a rule one.
class MissionDossier {
 public:
  MissionDossier(Draft& draft, const Order& order) : draft_(draft), order_(order), terms_(draft.graph()), gaps_(naming("gaps")) {}

  void write() {
    draft_.chapter(words(draft_.word("report.dossier.dates")));
    for (const model::RecordIndex mission : order_.scope.missions()) write_mission(record(mission));
    write_gaps();
    write_help();
    write_statements();
    write_each("lessons", "report.dossier.lessons", lesson_paragraph);
    write_each("recommendations", "report.dossier.recommendations", brief_line);
    write_each("commitments", "report.dossier.commitments", commitment_paragraph);
    write_questions();
    write_invitations();
    write_sources_annex(draft_);
  }

 private:
  [[nodiscard]] const model::Record& record(model::RecordIndex index) const { return draft_.graph().record(index); }
  // The records of a collection that name one of the missions.
  [[nodiscard]] Indices naming(std::string_view collection) const {
    Indices found;
    for (const model::Record& one : draft_.graph().of(collection)) {
      if (order_.scope.names_mission(one)) found.push_back(draft_.graph().index_of(one));
    }
    return found;
  }

  // Dates of the mission and of its mandates; their resolutions are documents of the Organization and stand in brackets.
  void write_mission(const model::Record& mission) {
    const Page& page = draft_.page();
    draft_.paragraph(fill(draft_.word("report.dossier.mission", {{"mission", kFirst}, {"hosts", kSecond}, {"start", kThird}}),
                          {title_line(page, mission), field_line(page, mission, "hosts"), field_line(page, mission, "start")}) +
                     basis_notes(page, mission, "/start"));
    const std::vector<Value>& expiries = mission.value.items_at("mandate_expiries");
    if (expiries.empty()) return;
    Table table;
    table.caption = words(draft_.word("report.dossier.expiries"));
    table.heads = {draft_.word("field.mandate_expiries"), draft_.word("field.resolution"), draft_.word("report.head.state")};
    for (const Value& expiry : expiries) {
      const auto date = base::Date::parse(expiry.string_at("date"));
      const bool is_past = date && *date < page.site.settings.as_of;
      table.rows.push_back({cell_line(page, date_cell(page, expiry.string_at("date"))), words(expiry.string_at("resolution")),
                            words(draft_.word(is_past ? "report.dossier.past" : "report.dossier.ahead"))});
    }
    draft_.table(table);
  }

  void write_gaps() {
    draft_.chapter(words(draft_.word("report.dossier.gaps")));
    draft_.paragraph(words(draft_.word("report.dossier.gaps.lead", {{"gaps", static_cast<std::int64_t>(gaps_.size())}})));
    for (const model::RecordIndex gap : gaps_) numbers_[gap] = draft_.paragraph(gap_paragraph(draft_, record(gap)));
  }

  // Offers and partnerships that name the mission, and computed matches for its gaps.
  void write_help() {
    Indices offers = naming("offers");
    const Indices partnerships = naming("partnerships");
    draft_.chapter(words(draft_.word("report.dossier.help")));
    draft_.paragraph(words(draft_.word("report.dossier.help.lead", {{"offers", static_cast<std::int64_t>(offers.size())},
                                                                    {"partnerships", static_cast<std::int64_t>(partnerships.size())}})));
    offers.insert(offers.end(), partnerships.begin(), partnerships.end());
    for (const model::RecordIndex one : offers) draft_.paragraph(brief_line(draft_, record(one)));
    write_matches();
  }

  void write_matches() {
    Table table;
    table.caption = words(draft_.word("report.dossier.matches"));
    for (const char* key : {"report.head.need", "report.head.paragraph", "report.head.offer", "field.providers", "field.as_of"})
      table.heads.push_back(draft_.word(key));
    const Page& page = draft_.page();
    for (const model::MatchSet* set : {&page.site.facts.matching.historical, &page.site.facts.matching.live}) {
      for (const model::Match& match : set->matches) {
        const auto number = numbers_.find(match.need);
        if (number == numbers_.end()) continue;
        table.rows.push_back({title_line(page, record(match.need)), to_place(number->second, Draft::number_of(number->second)),
                              title_line(page, record(match.offer)), names_line(page, record(match.offer).value, "providers", "actors"),
                              field_line(page, record(match.offer), "as_of")});
      }
    }
    if (table.rows.empty()) return;
    draft_.paragraph(words(draft_.word("report.match.computed")));
    draft_.table(table);
  }

  void write_statements() {
    std::vector<const Value*> found;
    for (const model::Record& meeting : draft_.graph().of("meetings")) {
      for (const Value& statement : meeting.value.items_at("statements")) {
        const Indices named = references(draft_.graph(), statement, "missions", "missions");
        const Indices& wanted = order_.scope.missions();
        const bool is_wanted = std::any_of(named.begin(), named.end(), [&](model::RecordIndex one) {
          return std::find(wanted.begin(), wanted.end(), one) != wanted.end();
        });
        if (is_wanted) found.push_back(&statement);
      }
    }
    if (found.empty()) return;
    draft_.chapter(words(draft_.word("report.dossier.said")));
    for (const Value* statement : found) draft_.paragraph(statement_line(draft_, *statement, terms_));
  }

  void write_each(std::string_view collection, std::string_view title, Line (*line)(Draft&, const model::Record&)) {
    const Indices found = naming(collection);
    if (found.empty()) return;
    draft_.chapter(words(draft_.word(title)));
    for (const model::RecordIndex one : found) draft_.paragraph(line(draft_, record(one)));
  }

  // Cause and effect of each gap is what the meeting is to be told (report of 2010, para. 19 (d)); what is not on file is
  // asked for.
  void write_questions() {
    std::vector<Line> asked;
    for (const model::RecordIndex gap : gaps_) {
      const bool has_cause = record(gap).value.find("cause") != nullptr;
      const bool has_impact = record(gap).value.find("impact") != nullptr;
      if (has_cause && has_impact) continue;
      const char* key = has_cause ? "report.dossier.ask_impact" : has_impact ? "report.dossier.ask_cause" : "report.dossier.ask_both";
      const std::string& id = numbers_[gap];
      asked.push_back(fill(draft_.word(key, {{"gap", kFirst}, {"paragraph", kSecond}}),
                           {title_line(draft_.page(), record(gap)), to_place(id, Draft::number_of(id))}));
    }
    if (asked.empty()) return;
    draft_.chapter(words(draft_.word("report.dossier.questions")));
    draft_.paragraph(words(draft_.word("report.dossier.questions.lead")));
    for (const Line& line : asked) draft_.item(line);
  }

  // Those whose offers or partnerships have the mission or the capabilities that it lacks, States first to last in the
  // order of the language.
  void write_invitations() {
    std::set<model::RecordIndex> wanted;
    for (const model::RecordIndex gap : gaps_) {
      for (const model::RecordIndex one : references(draft_.graph(), record(gap).value, "capability", "capabilities")) wanted.insert(one);
    }
    std::set<model::RecordIndex> actors;
    for (const char* collection : {"offers", "partnerships"}) {
      for (const model::Record& help : draft_.graph().of(collection)) {
        const Indices given = references(draft_.graph(), help.value, "capabilities", "capabilities");
        const bool fits = std::any_of(given.begin(), given.end(), [&](model::RecordIndex one) { return wanted.count(one) > 0; });
        if (fits || order_.scope.names_mission(help)) add_actors(help, actors);
      }
    }
    if (actors.empty()) return;
    draft_.annex(words(draft_.word("report.dossier.invite")));
    draft_.plain(words(draft_.word("report.dossier.invite.lead")));
    std::vector<Line> names;
    for (const model::RecordIndex actor : in_order_of_titles(draft_.page(), {actors.begin(), actors.end()}))
      names.push_back(title_line(draft_.page(), record(actor)));
    draft_.bullets(names);
  }

  void add_actors(const model::Record& help, std::set<model::RecordIndex>& actors) const {
    for (const model::RecordIndex one : references(draft_.graph(), help.value, "providers", "actors")) actors.insert(one);
    for (const Value& participant : help.value.items_at("participants")) {
      for (const model::RecordIndex one : references(draft_.graph(), participant, "actor", "actors")) actors.insert(one);
    }
  }

  Draft& draft_;
  const Order& order_;
  TermNotes terms_;
  Indices gaps_;
  std::map<model::RecordIndex, std::string> numbers_;  // id of the paragraph of each gap
};

}  // namespace

void write_mission_dossier(Draft& draft, const Order& order) { MissionDossier(draft, order).write(); }

}  // namespace lacuna::compose::report

#include <algorithm>
#include <map>
#include <tuple>

#include "compose/facts_of.hpp"
#include "compose/report/annexes.hpp"
#include "compose/report/gap_lines.hpp"
#include "compose/report/kinds.hpp"
#include "compose/report/record_lines.hpp"
#include "compose/report/speaker.hpp"

namespace lacuna::compose::report {
namespace {

using Indices = std::vector<model::RecordIndex>;

// Writes the list of one set of gaps; remembers under which number each stands.
class GapList {
 public:
  GapList(Draft& draft, const Order& order) : draft_(draft), gaps_(order.scope.of("gaps")) {}

  void write() {
    write_summary();
    write_reading();
    write_by_mission();
    write_by_capability();
    write_long_standing();
    write_closed();
    write_sources_annex(draft_);
  }

 private:
  [[nodiscard]] const model::Record& gap(model::RecordIndex index) const { return draft_.graph().record(index); }
  [[nodiscard]] Indices missions_of(model::RecordIndex index) const {
    return references(draft_.graph(), gap(index).value, "missions", "missions");
  }
  [[nodiscard]] const model::Thread& thread(model::RecordIndex index) const { return thread_of(draft_.page().site, index); }
  template <class Predicate>
  [[nodiscard]] std::int64_t count(Predicate predicate) const {
    return std::count_if(gaps_.begin(), gaps_.end(), predicate);
  }
  [[nodiscard]] std::int64_t count_without(std::string_view field) const {
    return count([&](model::RecordIndex index) { return gap(index).value.find(field) == nullptr; });
  }
  [[nodiscard]] std::int64_t count_in(model::GapStatus state) const {
    return count([&](model::RecordIndex index) { return thread(index).state == state; });
  }

  void write_summary() {
    const auto all = static_cast<std::int64_t>(gaps_.size());
    const std::int64_t system = count_without("missions");
    draft_.opening(words(draft_.word("report.summary")));
    draft_.plain(words(draft_.word("report.gap_list.count", {{"gaps", all}, {"missions", all - system}, {"system", system}})));
    draft_.plain(
        words(draft_.word("report.gap_list.incomplete", {{"cause", count_without("cause")}, {"impact", count_without("impact")}})));
    draft_.plain(words(draft_.word("report.gap_list.states",
                                   {{"restated", count([&](model::RecordIndex index) { return thread(index).statements.size() > 1; })},
                                    {"filled", count_in(model::GapStatus::filled)},
                                    {"partly", count_in(model::GapStatus::partly_filled)},
                                    {"withdrawn", count_in(model::GapStatus::withdrawn)}})));
  }

  void write_reading() {
    draft_.chapter(words(draft_.word("report.reading")));
    draft_.paragraph(words(draft_.word("report.gap_list.reading.what")));
    draft_.paragraph(
        words(draft_.word("report.reading.as_of", {{"date", draft_.page().edition.tongue->date(draft_.page().site.settings.as_of)}})));
    draft_.paragraph(words(draft_.word("report.gap_list.reading.state")));
  }

  void write_gap(model::RecordIndex index) { numbers_[index] = draft_.paragraph(gap_paragraph(draft_, gap(index))); }

  // Gaps of one mission each below it, then those of several, then those of none.
  void write_by_mission() {
    std::map<model::RecordIndex, Indices> single;
    Indices several;
    Indices none;
    for (const model::RecordIndex index : gaps_) {
      const Indices missions = missions_of(index);
      (missions.empty() ? none : missions.size() == 1 ? single[missions.front()] : several).push_back(index);
    }
    draft_.chapter(words(draft_.word("report.gap_list.by_mission")));
    const bool has_sections = single.size() + (several.empty() ? 0 : 1) + (none.empty() ? 0 : 1) > 1;
    for (const auto& [mission, below] : single)
      write_section(has_sections, title_line(draft_.page(), draft_.graph().record(mission)), below);
    write_section(has_sections, words(draft_.word("report.gap_list.several")), several);
    if (!none.empty()) write_system_wide(has_sections, none);
    if (gaps_.empty()) draft_.paragraph(words(draft_.word("report.none_on_file")));
  }

  void write_section(bool has_heading, const Line& title, const Indices& below) {
    if (has_heading && !below.empty()) draft_.section(title);
    for (const model::RecordIndex index : below) write_gap(index);
  }

  void write_system_wide(bool has_heading, const Indices& below) {
    if (has_heading) draft_.section(words(draft_.word("report.gap_list.system_wide")));
    std::map<model::RecordIndex, Indices> by_root;
    for (const model::RecordIndex index : below) by_root[root_of(index)].push_back(index);
    for (const auto& [root, gaps] : by_root) {
      if (has_heading && by_root.size() > 1) draft_.topic(title_line(draft_.page(), draft_.graph().record(root)));
      for (const model::RecordIndex index : gaps) write_gap(index);
    }
  }

  [[nodiscard]] model::RecordIndex root_of(model::RecordIndex index) const {
    const Indices held = references(draft_.graph(), gap(index).value, "capability", "capabilities");
    return held.empty() ? index : root_capability(draft_.graph(), held.front());
  }

  [[nodiscard]] Line reference(model::RecordIndex index) const {
    const std::string& id = numbers_.at(index);
    return to_place(id, Draft::number_of(id));
  }

  void write_by_capability() {
    draft_.chapter(words(draft_.word("report.gap_list.by_capability")));
    draft_.paragraph(words(draft_.word("report.gap_list.by_capability.lead")));
    Indices ordered = gaps_;
    std::sort(ordered.begin(), ordered.end(), [&](model::RecordIndex left, model::RecordIndex right) {
      return std::tuple(root_of(left), gap(left).value.string_at("capability"), left) <
             std::tuple(root_of(right), gap(right).value.string_at("capability"), right);
    });
    Table table;
    table.is_wide = true;
    table.caption = words(draft_.word("report.gap_list.by_capability.caption"));
    for (const char* key : {"collection.gaps.one", "report.head.paragraph", "field.capability", "field.missions", "field.components",
                            "field.quantity", "field.horizon", "report.head.first", "report.head.last", "report.head.state"}) {
      table.heads.push_back(draft_.word(key));
    }
    for (const model::RecordIndex index : ordered) table.rows.push_back(capability_row(index));
    draft_.table(table);
  }

  [[nodiscard]] std::vector<Line> capability_row(model::RecordIndex index) const {
    const Page& page = draft_.page();
    const model::Record& one = gap(index);
    return {title_line(page, one),
            reference(index),
            field_line(page, one, "capability"),
            missions_cell(index),
            field_line(page, one, "components"),
            field_line(page, one, "quantity"),
            field_line(page, one, "horizon"),
            date_line(page, thread(index).first_stated),
            date_line(page, thread(index).last_stated),
            state_line(page, thread(index))};
  }

  // Short names, in the order of the language.
  [[nodiscard]] Line missions_cell(model::RecordIndex index) const {
    const Page& page = draft_.page();
    std::vector<Line> names;
    for (const model::RecordIndex mission : in_order_of_titles(page, missions_of(index))) {
      names.push_back(short_name(page, draft_.graph().record(mission)));
    }
    return names.empty() ? words(draft_.word("report.gap_list.system_wide")) : join(names, draft_.word("list.comma"));
  }

  void write_long_standing() {
    draft_.chapter(words(draft_.word("report.gap_list.long_standing")));
    Table table;
    table.caption = words(draft_.word("report.gap_list.long_standing.caption"));
    for (const char* key : {"collection.gaps.one", "report.head.paragraph", "field.history"}) table.heads.push_back(draft_.word(key));
    for (const model::RecordIndex index : gaps_) {
      if (thread(index).documents.size() < 2) continue;
      table.rows.push_back({title_line(draft_.page(), gap(index)), reference(index), statements_line(draft_, gap(index))});
    }
    const auto found = static_cast<std::int64_t>(table.rows.size());
    draft_.paragraph(words(draft_.word("report.gap_list.long_standing.lead", {{"gaps", found}})));
    if (found > 0) draft_.table(table);
  }

  void write_closed() {
    draft_.chapter(words(draft_.word("report.gap_list.closed")));
    std::vector<Line> closed_gaps;
    for (const model::RecordIndex index : gaps_) {
      if (thread(index).state == model::GapStatus::stated) continue;
      closed_gaps.push_back(fill(draft_.word("report.gap_list.closed.item", {{"state", kFirst}, {"gap", kSecond}, {"paragraph", kThird}}),
                                 {state_line(draft_.page(), thread(index)), title_line(draft_.page(), gap(index)), reference(index)}));
    }
    draft_.paragraph(words(draft_.word("report.gap_list.closed.lead", {{"gaps", static_cast<std::int64_t>(closed_gaps.size())}})));
    for (const Line& line : closed_gaps) draft_.item(line);
  }

  Draft& draft_;
  Indices gaps_;
  std::map<model::RecordIndex, std::string> numbers_;  // id of the paragraph of each gap
};

}  // namespace

void write_gap_list(Draft& draft, const Order& order) { GapList(draft, order).write(); }

}  // namespace lacuna::compose::report

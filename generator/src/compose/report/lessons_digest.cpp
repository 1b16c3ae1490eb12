#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "compose/report/annexes.hpp"
#include "compose/report/kinds.hpp"
#include "compose/report/lesson_lines.hpp"
#include "compose/report/record_lines.hpp"
#include "compose/report/speaker.hpp"

namespace lacuna::compose::report {
namespace {

using Indices = std::vector<model::RecordIndex>;
using Pair = std::pair<model::RecordIndex, model::RecordIndex>;

constexpr std::array<std::string_view, 4> kLevels = {"strategic", "operational", "tactical", "system"};

class LessonsDigest {
 public:
  LessonsDigest(Draft& draft, const Order& order) : draft_(draft), lessons_(order.scope.of("lessons")) {
    for (const model::RecordIndex index : lessons_) add_pairs(index);
  }

  void write() {
    draft_.opening(words(draft_.word("report.summary")));
    draft_.plain(words(draft_.word("report.lessons.count", {{"lessons", static_cast<std::int64_t>(lessons_.size())},
                                                            {"pairs", static_cast<std::int64_t>(pairs_.size())}})));
    draft_.chapter(words(draft_.word("report.reading")));
    draft_.paragraph(words(draft_.word("report.lessons.reading")));
    draft_.paragraph(
        words(draft_.word("report.reading.as_of", {{"date", draft_.page().edition.tongue->date(draft_.page().site.settings.as_of)}})));
    write_contrary();
    for (const std::string_view level : kLevels) write_level(level);
    write_by_capability();
    write_sources_annex(draft_);
  }

 private:
  [[nodiscard]] const model::Record& record(model::RecordIndex index) const { return draft_.graph().record(index); }

  // A pair is contrary whichever of the two names the other.
  void add_pairs(model::RecordIndex index) {
    for (const model::RecordIndex other : references(draft_.graph(), record(index).value, "contrary_to", "lessons")) {
      pairs_.insert(std::pair(std::min(index, other), std::max(index, other)));
    }
  }

  void write_contrary() {
    draft_.chapter(words(draft_.word("report.lessons.contrary")));
    draft_.paragraph(words(draft_.word("report.lessons.contrary.lead", {{"pairs", static_cast<std::int64_t>(pairs_.size())}})));
    if (pairs_.empty()) return;
    Table table;
    table.caption = words(draft_.word("report.lessons.contrary.caption"));
    table.heads = {draft_.word("report.head.views_on"), draft_.word("report.head.one_view"), draft_.word("report.head.other_view")};
    for (const Pair& pair : pairs_) {
      table.rows.push_back({subject(pair), lesson_cell(draft_, record(pair.first)), lesson_cell(draft_, record(pair.second))});
    }
    draft_.table(table);
  }

  // What both views are about: missions and capabilities that they share, or those of the first.
  [[nodiscard]] Line subject(const Pair& pair) const {
    const Page& page = draft_.page();
    std::vector<Line> names;
    for (const auto& [field, collection] :
         {std::pair<const char*, const char*>{"missions", "missions"}, {"capabilities", "capabilities"}}) {
      const Indices others = references(draft_.graph(), record(pair.second).value, field, collection);
      for (const model::RecordIndex one :
           in_order_of_titles(page, references(draft_.graph(), record(pair.first).value, field, collection))) {
        if (std::find(others.begin(), others.end(), one) != others.end()) names.push_back(short_name(page, record(one)));
      }
    }
    return names.empty() ? words(draft_.word("report.not_said")) : join(names, draft_.word("list.comma"));
  }

  void write_level(std::string_view level) {
    Indices here;
    std::copy_if(lessons_.begin(), lessons_.end(), std::back_inserter(here),
                 [&](model::RecordIndex index) { return record(index).value.string_at("level") == level; });
    if (here.empty()) return;
    draft_.chapter(words(draft_.word("report.lessons.level." + std::string(level))));
    for (const model::RecordIndex index : here) {
      const bool is_contrary =
          std::any_of(pairs_.begin(), pairs_.end(), [&](const Pair& pair) { return pair.first == index || pair.second == index; });
      const Line mark = is_contrary ? words(draft_.word("report.lessons.see_contrary")) : Line();
      numbers_[index] = draft_.paragraph(sentences(draft_.page(), {lesson_paragraph(draft_, record(index)), mark}));
    }
  }

  void write_by_capability() {
    std::map<model::RecordIndex, Indices> by_capability;
    for (const model::RecordIndex index : lessons_) {
      for (const model::RecordIndex capability : references(draft_.graph(), record(index).value, "capabilities", "capabilities"))
        by_capability[capability].push_back(index);
    }
    if (by_capability.empty()) return;
    draft_.annex(words(draft_.word("report.lessons.by_capability")));
    Indices capabilities;
    for (const auto& [capability, below] : by_capability) capabilities.push_back(capability);
    Table table;
    table.caption = words(draft_.word("report.lessons.by_capability.caption"));
    table.heads = {draft_.word("field.capability"), draft_.word("report.head.paragraphs")};
    for (const model::RecordIndex capability : in_order_of_titles(draft_.page(), capabilities)) {
      std::vector<Line> places;
      for (const model::RecordIndex index : by_capability[capability])
        places.push_back(to_place(numbers_[index], Draft::number_of(numbers_[index])));
      table.rows.push_back({title_line(draft_.page(), record(capability)), join(places, draft_.word("list.comma"))});
    }
    draft_.table(table);
  }

  Draft& draft_;
  Indices lessons_;
  std::set<Pair> pairs_;
  std::map<model::RecordIndex, std::string> numbers_;  // id of the paragraph of each lesson
};

}  // namespace

void write_lessons_digest(Draft& draft, const Order& order) { LessonsDigest(draft, order).write(); }

}  // namespace lacuna::compose::report

#include <algorithm>
#include <optional>

#include "compose/report/annexes.hpp"
#include "compose/report/kinds.hpp"
#include "compose/report/reason_line.hpp"
#include "compose/report/record_lines.hpp"
#include "compose/report/speaker.hpp"

namespace lacuna::compose::report {
namespace {

using Indices = std::vector<model::RecordIndex>;
using model::Match;
using model::MatchSet;

constexpr std::string_view kDates = "match.dates";  // the reason that has columns of its own

class MatchingReport {
 public:
  MatchingReport(Draft& draft, const Order& order) : draft_(draft), order_(order) {}

  void write() {
    const model::Matching& matching = draft_.page().site.facts.matching;
    write_summary(matching);
    draft_.chapter(words(draft_.word("report.reading")));
    draft_.paragraph(words(draft_.word("report.match.computed")));
    draft_.paragraph(words(draft_.word("report.match.reading")));
    draft_.paragraph(
        words(draft_.word("report.reading.as_of", {{"date", draft_.page().edition.tongue->date(draft_.page().site.settings.as_of)}})));
    write_set(matching.live, "live");
    write_set(matching.historical, "historical");
    write_sources_annex(draft_);
  }

 private:
  [[nodiscard]] const model::Record& record(model::RecordIndex index) const { return draft_.graph().record(index); }
  [[nodiscard]] bool covers(model::RecordIndex index) const { return order_.scope.covers(record(index)); }
  [[nodiscard]] std::string word(std::string_view part, std::string_view set) const {
    return draft_.word("report.match." + std::string(part) + "." + std::string(set));
  }
  [[nodiscard]] Indices covered(const Indices& all) const {
    Indices found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), [&](model::RecordIndex index) { return covers(index); });
    return found;
  }

  void write_summary(const model::Matching& matching) {
    draft_.opening(words(draft_.word("report.summary")));
    for (const auto& [set, name] :
         {std::pair<const MatchSet*, const char*>{&matching.live, "live"}, {&matching.historical, "historical"}}) {
      const auto needs =
          std::count_if(set->needs.begin(), set->needs.end(), [&](const model::NeedCount& need) { return covers(need.need); });
      draft_.plain(words(
          draft_.word("report.match.count." + std::string(name), {{"needs", static_cast<std::int64_t>(needs)},
                                                                  {"offers", static_cast<std::int64_t>(covered(set->offers).size())},
                                                                  {"unmatched", static_cast<std::int64_t>(covered(set->unmatched).size())},
                                                                  {"idle", static_cast<std::int64_t>(covered(set->idle).size())}})));
    }
  }

  void write_set(const MatchSet& set, std::string_view name) {
    if (set.needs.empty() && set.offers.empty()) return;
    draft_.chapter(words(word("matched", name)));
    write_matches(set, name);
    write_suggestions(set);
    write_list(covered(set.unmatched), "unmatched", name);
    write_list(covered(set.idle), "idle", name);
  }

  void write_matches(const MatchSet& set, std::string_view name) {
    Table table;
    table.is_wide = true;
    table.caption = words(word("caption", name));
    for (const char* key : {"report.head.need", "report.head.offer", "field.providers", "report.head.why", "report.head.last",
                            "field.as_of", "report.head.shortfall", "field.sustainment"}) {
      table.heads.push_back(draft_.word(key));
    }
    std::optional<model::RecordIndex> need_above;
    for (const Match& match : set.matches) {
      if (!covers(match.need)) continue;
      table.rows.push_back(row(match, match.need == need_above));
      need_above = match.need;
    }
    draft_.paragraph(words(draft_.word("report.match.matches", {{"n", static_cast<std::int64_t>(table.rows.size())}})));
    if (!table.rows.empty()) draft_.table(table);
  }

  // The sources of a need stand in the first of its rows alone: there may be many of both.
  [[nodiscard]] std::vector<Line> row(const Match& match, bool is_cited_above) {
    const Page& page = draft_.page();
    const model::Record& need = record(match.need);
    const model::Record& offer = record(match.offer);
    std::vector<Line> reasons;
    for (const model::Reason& reason : model::reasons_of(match)) {
      if (reason.key != kDates) reasons.push_back(reason_line(page, reason));
    }
    const Line sources = is_cited_above ? Line() : draft_.cite(need.value.items_at("sources"));
    return {title_line(page, need) + sources,
            title_line(page, offer) + draft_.cite(offer.value.items_at("sources")),
            names_line(page, offer.value, "providers", "actors"),
            sentences(page, reasons),
            words(page.edition.tongue->date(match.stated)),
            words(page.edition.tongue->date(match.offered)),
            shortfall(match),
            field_line(page, offer, "sustainment")};
  }

  // Of what is lacking, what the offer does not speak of.
  [[nodiscard]] Line shortfall(const Match& match) const {
    std::vector<Line> missing;
    for (std::size_t i = 0; i < model::kResources.size(); ++i) {
      const std::vector<json::Value>& lacking = record(match.need).value.items_at("resources");
      const bool is_lacking =
          std::any_of(lacking.begin(), lacking.end(), [&](const json::Value& one) { return one.text() == model::kResources[i]; });
      if (is_lacking && !match.resources.has(static_cast<model::Resource>(i)))
        missing.push_back(words(word_cell(draft_.page(), model::kResources[i]).text));
    }
    return missing.empty() ? words(draft_.word("report.not_said")) : join(missing, draft_.word("list.comma"));
  }

  // Providers of help and those who bring the unit, with the Secretariat between them (S/2017/1079, paras. 25, 27).
  void write_suggestions(const MatchSet& set) {
    std::vector<Line> lines;
    for (const model::Suggestion& one : set.suggestions) {
      if (one.form != model::SuggestionForm::three_party || !one.unit || !covers(one.need)) continue;
      lines.push_back(fill(draft_.word("report.match.three_party", {{"need", kFirst}, {"offer", kSecond}, {"unit", kThird}}),
                           {title_line(draft_.page(), record(one.need)), title_line(draft_.page(), record(one.offer)),
                            title_line(draft_.page(), record(*one.unit))}));
    }
    if (lines.empty()) return;
    draft_.paragraph(words(draft_.word("report.match.three_party.lead")));
    for (const Line& line : lines) draft_.item(line);
  }

  void write_list(const Indices& records, std::string_view part, std::string_view name) {
    draft_.chapter(words(word(part, name)));
    draft_.paragraph(words(draft_.word("report.match." + std::string(part) + ".lead", {{"n", static_cast<std::int64_t>(records.size())}})));
    for (const model::RecordIndex index : records) {
      draft_.item(closed(draft_.page(), title_line(draft_.page(), record(index)) + draft_.cite(record(index).value.items_at("sources"))));
    }
  }

  Draft& draft_;
  const Order& order_;
};

}  // namespace

void write_matching_report(Draft& draft, const Order& order) { MatchingReport(draft, order).write(); }

}  // namespace lacuna::compose::report

#include "compose/report/report.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "compose/report/kinds.hpp"
#include "document/to_text.hpp"

namespace lacuna::compose::report {
namespace {

using json::Value;

struct Kind {
  std::string_view name;
  void (*write)(Draft&, const Order&);
  Draft::Numbering numbering = Draft::Numbering::paragraphs;
};

// The function for a kind of report; of an activity report also by its standing.
const Kind& kind_of(const model::Record& record) {
  static constexpr std::array<Kind, 8> kKinds = {{
      {"gap_list", write_gap_list},
      {"mission_dossier", write_mission_dossier},
      {"activity_report", write_activity_summary},
      {"concept_note", write_concept_note, Draft::Numbering::none},
      {"lessons_digest", write_lessons_digest},
      {"commitments_tracker", write_commitments_tracker},
      {"matching_report", write_matching_report},
      {"no_objection_draft", write_no_objection_draft},
  }};
  const bool is_filtered = record.value.string_at("standing") == "no_objection_draft";
  const std::string_view name = is_filtered ? "no_objection_draft" : record.value.string_at("kind");
  const auto found = std::find_if(kKinds.begin(), kKinds.end(), [name](const Kind& kind) { return kind.name == name; });
  return found == kKinds.end() ? kKinds.front() : *found;
}

// The languages in which the records are written, by their names in the page's language.
std::string original_languages(const Page& page) {
  std::vector<std::string> names;
  for (const std::string& code : page.site.settings.content_languages) names.push_back(page.word("value." + code));
  return base::join(names, page.word("list.comma"));
}

base::Date date_of(const Page& page, const model::Record& record) {
  const auto issued = base::Date::parse(record.value.string_at("issued"));
  return issued ? *issued : page.site.settings.as_of;
}

model::Masthead masthead_of(const Page& page, const model::Record& record) {
  const std::string symbol(record.value.string_at("symbol"));
  const std::string number(record.value.string_at("working_paper"));
  model::Masthead masthead;
  masthead.organ = page.word(symbol.empty() ? "report.organ.working_paper" : "report.organ");
  masthead.number = !symbol.empty()  ? symbol
                    : number.empty() ? page.word("report.working_paper")
                                     : page.word("report.working_paper_no", {{"number", number}});
  masthead.lines = {
      page.word("report.distribution", {{"audience", word_cell(page, model::audience_name(page.site.settings.audience)).text}}),
      page.edition.tongue->date(date_of(page, record)), page.word("report.original", {{"languages", original_languages(page)}})};
  if (symbol.empty()) masthead.notice = page.word("report.notice");
  return masthead;
}

// Where a record is found by who holds the paper alone: the official text of a document that has a symbol, else the
// page of the record where the site is published.
std::optional<document::RecordTarget> outside(const Page& page, const document::RecordLink& link) {
  const auto index = page.site.graph.find(link.collection, link.id);
  if (!index) return std::nullopt;
  const model::Record& record = page.site.graph.record(*index);
  std::string title(model::title_of(record, page.language()).text);
  const std::string_view symbol = record.value.string_at("symbol");
  std::string pattern(record.value.string_at("link"));
  if (pattern.empty() && !symbol.empty()) pattern = page.site.settings.document_link;
  if (link.collection == "documents" && !pattern.empty()) {
    for (const auto& [mark, words] : {std::pair<std::string_view, std::string_view>{"{language}", page.language()}, {"{symbol}", symbol}}) {
      const std::size_t at = pattern.find(mark);
      if (at != std::string::npos) pattern.replace(at, mark.size(), words);
    }
    return document::RecordTarget{pattern, std::move(title)};
  }
  if (page.site.settings.base_url.empty()) return std::nullopt;
  const std::string fragment = link.fragment.empty() ? "" : "#" + link.fragment;
  return document::RecordTarget{page.site.settings.base_url + record_path(page.language(), link.collection, link.id) + fragment,
                                std::move(title)};
}

// Words between spaces; where a language writes none, its characters.
std::size_t count_words(const document::Tree& body) {
  const std::string text = document::to_text(body);
  std::size_t count = 0;
  bool in_word = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const base::CodePoint c = base::code_point_at(text, offset);
    const bool is_wide = base::display_cells(c.value) == 2;
    const bool is_space = c.value <= U' ';
    if (is_wide || (!is_space && !in_word)) ++count;
    in_word = !is_space && !is_wide;
    offset += c.size;
  }
  return count;
}

model::ReportWords words_of(const Page& page) {
  return {page.word("words.contents"), page.word("report.head.paragraphs"), page.word("report.page"), page.word("report.notes")};
}

}  // namespace

model::Report make_report(const Page& page, const model::Record& record) {
  const Kind& kind = kind_of(record);
  Draft draft(page, kind.numbering);
  kind.write(draft, {record, Scope(page.site.graph, record)});
  model::Report report;
  report.id = record.id;
  report.paper = record.value.string_at("paper") == "Letter" ? model::Paper::letter : model::Paper::a4;
  report.language = page.language();
  report.tag = page.edition.tongue->tag();
  report.is_right_to_left = page.edition.tongue->is_right_to_left();
  report.masthead = masthead_of(page, record);
  report.title = text_cell(page, record.value.find("title")).text;
  report.as_of = page.word("report.as_of", {{"date", page.edition.tongue->date(page.site.settings.as_of)}});
  report.description = text_cell(page, record.value.find("summary")).text;
  report.date = date_of(page, record);
  if (kind.numbering == Draft::Numbering::paragraphs) report.contents = draft.contents();
  report.body = draft.take();
  report.words = words_of(page);
  report.outside = [&site = page.site, &edition = page.edition, path = page.path](const document::RecordLink& link) {
    return outside(Page{site, edition, path}, link);
  };
  report.word_count = count_words(report.body);
  return report;
}

}  // namespace lacuna::compose::report

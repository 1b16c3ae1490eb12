#include "compose/report/text_notes.hpp"

#include <algorithm>

#include "compose/citations.hpp"

namespace lacuna::compose::report {
namespace {

using json::Value;

// The paragraphs of one document that a note names.
struct Group {
  const model::Record* document;
  std::vector<std::string> paragraphs;
};

std::vector<Group> group(const Page& page, const std::vector<Value>& citations) {
  std::vector<Group> groups;
  for (const Value& citation : citations) {
    const auto index = page.site.graph.find("documents", citation.string_at("document"));
    if (!index) continue;
    const model::Record& document = page.site.graph.record(*index);
    auto found = std::find_if(groups.begin(), groups.end(), [&](const Group& one) { return one.document == &document; });
    if (found == groups.end()) found = groups.insert(groups.end(), {&document, {}});
    std::vector<std::string>& paragraphs = found->paragraphs;
    std::string number(citation.string_at("paragraph"));
    if (std::find(paragraphs.begin(), paragraphs.end(), number) == paragraphs.end()) paragraphs.push_back(std::move(number));
  }
  return groups;
}

// `71 (c)`, as the language writes sub-paragraphs.
std::string numbered_place(const Page& page, std::string_view number) {
  const std::size_t bracket = number.find('(');
  if (bracket == std::string_view::npos || !number.ends_with(')')) return std::string(number);
  return page.word("report.subparagraph",
                   {{"number", number.substr(0, bracket)}, {"letter", number.substr(bracket + 1, number.size() - bracket - 2)}});
}

Line paragraph_link(const Page& page, const model::Record& document, std::string_view number, std::string_view text) {
  return to_record(page.site.graph, document, text, paragraph_fragment(number));
}

// Paragraphs that the document numbers go together; of unnumbered ones and footnotes each says what it is.
Line group_line(const Page& page, const Group& one) {
  std::vector<Line> numbers;
  std::vector<Line> others;
  std::string_view only;
  for (const std::string& number : one.paragraphs) {
    if (number.find('.') != std::string::npos) {
      others.push_back(paragraph_link(page, *one.document, number, citation_label(page, *one.document, number)));
    } else {
      only = number;
      numbers.push_back(paragraph_link(page, *one.document, number, numbered_place(page, number)));
    }
  }
  std::vector<Line> parts;
  if (numbers.size() == 1) {
    const std::string label =
        page.word("citation.paragraph", {{"document", document_label(page, *one.document)}, {"paragraph", numbered_place(page, only)}});
    parts.push_back(paragraph_link(page, *one.document, only, label));
  } else if (!numbers.empty()) {
    const std::string message =
        page.word("report.paragraphs_of", {{"document", document_label(page, *one.document)}, {"paragraphs", kFirst}});
    parts.push_back(fill(message, {join(numbers, page.word("list.comma"))}));
  }
  parts.insert(parts.end(), others.begin(), others.end());
  return join(parts, page.word("list.semicolon"));
}

Line submission_line(const Page& page, const Value& submission) {
  model::Field field;
  field.name = "submission";
  field.kind = model::FieldKind::object;
  return cells_line(page, cells_of(page, field, submission));
}

Line basis_line(const Page& page, const Value& basis) {
  const Line reason = text_line(page, basis.find("reason"));
  const std::string reference(basis.string_at("reference"));
  const std::string key = "basis." + std::string(basis.string_at("kind"));
  return closed(page, fill(page.word(key, {{"reference", reference}, {"reason", kFirst}}), {reason}));
}

}  // namespace

std::string place_label(const Page& page, const model::Record& document, std::string_view paragraph) {
  const std::size_t dot = paragraph.find('.');
  if (dot == std::string_view::npos) return numbered_place(page, paragraph);
  const std::string_view key = paragraph.substr(0, dot);
  const std::string_view ordinal = paragraph.substr(dot + 1);
  if (key == "fn") return page.word("report.place.footnote", {{"number", ordinal}});
  return page.word("report.place.unnumbered", {{"section", section_title(page, document, key)}, {"number", ordinal}});
}

Line source_line(const Page& page, const std::vector<Value>& citations, Cited& cited) {
  std::vector<Line> parts;
  for (const Group& one : group(page, citations)) {
    cited[page.site.graph.index_of(*one.document)].insert(one.paragraphs.begin(), one.paragraphs.end());
    parts.push_back(group_line(page, one));
  }
  for (const Value& citation : citations) {
    if (const Value* submission = citation.find("submission")) parts.push_back(submission_line(page, *submission));
  }
  return join(parts, page.word("list.semicolon"));
}

Line text_note(const Page& page, const std::vector<Value>& citations, Cited& cited) {
  Line sources = source_line(page, citations, cited);
  return sources.empty() ? sources : fill(page.word("report.text_note", {{"sources", kFirst}}), {sources});
}

Line basis_notes(const Page& page, const model::Record& record, std::string_view pointer) {
  const Value* all = record.value.find("basis");
  const Value* basis = all == nullptr ? nullptr : all->find(pointer);
  return basis == nullptr ? Line() : footnote(basis_line(page, *basis));
}

Line all_basis_notes(const Page& page, const model::Record& record) {
  Line notes;
  std::set<std::string> said;
  const Value* all = record.value.find("basis");
  if (all == nullptr) return notes;
  for (const json::Member& member : all->members()) {
    Line note = basis_line(page, member.value);
    if (said.insert(plain(note)).second) notes += footnote(std::move(note));
  }
  return notes;
}

}  // namespace lacuna::compose::report

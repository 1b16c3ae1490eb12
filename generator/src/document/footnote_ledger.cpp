#include "document/footnote_ledger.hpp"

#include "base/text.hpp"

namespace lacuna::document {

FootnoteLedger::FootnoteLedger(const std::vector<cmark::Definition>& definitions, const SourceText& source, MarkdownReport& report) {
  for (const cmark::Definition& definition : definitions) {
    const std::string label = source.restore(definition.label);
    const std::string sign = "[^" + label + "]";
    const base::Span span = source.find(sign, source.line_span(static_cast<std::uint32_t>(definition.line)));
    const auto [known, is_new] = by_key_.emplace(base::to_lower_ascii(definition.label), notes_.size());
    if (is_new) {
      notes_.push_back({label, span});
    } else {
      report.add(diagnostic::Code::duplicate_footnote, span, "a second footnote has the label `" + label + "`",
                 "give it a label of its own", notes_[known->second].span, "the first is here");
    }
  }
}

std::optional<std::uint32_t> FootnoteLedger::refer(std::string_view label) {
  const auto known = by_key_.find(base::to_lower_ascii(label));
  if (known == by_key_.end()) return std::nullopt;
  Note& note = notes_[known->second];
  if (note.number == 0) {
    referred_.emplace_back(label);
    note.number = static_cast<std::uint32_t>(referred_.size());
  }
  return note.number;
}

void FootnoteLedger::report_unused(MarkdownReport& report) const {
  for (const Note& note : notes_) {
    if (note.number != 0) continue;
    report.add(diagnostic::Code::unused_footnote, note.span, "nothing refers to the footnote `" + note.label + "`",
               "write `[^" + note.label + "]` where it belongs, or remove it");
  }
}

}  // namespace lacuna::document

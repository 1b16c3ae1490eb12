// document/footnote_ledger.hpp: which footnotes a text defines and which it refers to. Knows no syntax tree.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/cmark.hpp"
#include "document/markdown_report.hpp"
#include "document/source_text.hpp"

namespace lacuna::document {

/// Labels are alike that differ by ASCII case alone.
class FootnoteLedger {
 public:
  /// Reports every definition of a label that was defined before.
  FootnoteLedger(const std::vector<cmark::Definition>& definitions, const SourceText& source, MarkdownReport& report);

  /// The number of the note that `label` refers to, a new one at the first reference; nothing if it is not defined.
  [[nodiscard]] std::optional<std::uint32_t> refer(std::string_view label);
  /// The labels referred to so far, by number.
  [[nodiscard]] const std::vector<std::string>& referred() const { return referred_; }
  /// Reports every definition that was not referred to.
  void report_unused(MarkdownReport& report) const;

 private:
  struct Note {
    std::string label;
    base::Span span;
    std::uint32_t number = 0;  // 0 before the first reference
  };

  std::vector<Note> notes_;                    // in the order of the text
  std::map<std::string, std::size_t> by_key_;  // label in small letters to position
  std::vector<std::string> referred_;
};

}  // namespace lacuna::document

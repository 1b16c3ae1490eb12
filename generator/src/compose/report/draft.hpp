// compose/report/draft.hpp: the writing of a report: headings, numbered paragraphs, tables and annexes, in order, with
// their numbers. Knows no kind of report.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compose/report/text_notes.hpp"
#include "document/builder.hpp"
#include "model/report.hpp"

namespace lacuna::compose::report {

/// A table as a report takes it: `rows` have a cell for each head; the first cell of a row heads it.
struct Table {
  Line caption;
  std::vector<std::string> heads;
  std::vector<std::vector<Line>> rows;
  bool is_wide = false;  // gets pages laid on their side
};

/// Writes a report from its first heading to its last annex. Numbers run through the whole body in the order of the
/// calls, so that who calls in an order that no language changes gets the same numbers in all of them. Headings take no
/// section `A` unless a `B` follows: that is the caller's business.
class Draft {
 public:
  enum class Numbering : std::uint8_t { paragraphs, none };
  Draft(const Page& page, Numbering numbering) : page_(page), numbering_(numbering) {}

  [[nodiscard]] const Page& page() const { return page_; }
  [[nodiscard]] const model::Graph& graph() const { return page_.site.graph; }
  [[nodiscard]] std::string word(std::string_view key, language::Arguments arguments = {}) const { return page_.word(key, arguments); }

  /// A heading without a number, for what stands before the first chapter.
  void opening(const Line& title);
  /// Headings with a number, unless the report has none.
  void chapter(const Line& title);  // I.
  void section(const Line& title);  // A.
  void topic(const Line& title);    // 1.
  void annex(const Line& title);    // Annex I

  /// A paragraph with the next number, unless the report has none. Returns its id, `p12`; empty without a number.
  std::string paragraph(const Line& line);
  /// A sub-item of the paragraph before: (a), (b) ….
  void item(const Line& line);
  /// A paragraph without a number.
  void plain(const Line& line);
  void bullets(const std::vector<Line>& lines);
  /// A table with the next number.
  void table(const Table& table);

  /// ` (S/2017/1079, para. 6)` for these citations; see text_note().
  [[nodiscard]] Line cite(const std::vector<json::Value>& citations) { return text_note(page_, citations, cited_); }
  /// The same without brackets.
  [[nodiscard]] Line sources(const std::vector<json::Value>& citations) { return source_line(page_, citations, cited_); }
  [[nodiscard]] const Cited& cited() const { return cited_; }

  /// The number of the paragraph `id`, as it is quoted.
  [[nodiscard]] static std::string_view number_of(std::string_view id) { return id.substr(1); }

  /// The contents so far.
  [[nodiscard]] std::vector<model::ContentsEntry> contents() const;
  /// The body; the draft is empty afterwards.
  [[nodiscard]] document::Tree take() { return builder_.take(); }

 private:
  // A heading and the numbered paragraphs below it.
  struct Heading {
    model::ContentsEntry entry;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  void heading(int level, std::string label, std::string id, const Line& title);

  const Page& page_;
  Numbering numbering_;
  document::Builder builder_;
  Cited cited_;
  std::vector<Heading> headings_;
  std::vector<std::size_t> open_;          // positions of the headings that the next paragraph stands under, by level
  std::array<std::uint32_t, 3> counts_{};  // chapters, sections, topics so far
  std::uint32_t annexes_ = 0;
  std::uint32_t openings_ = 0;
  std::uint32_t paragraphs_ = 0;
  std::uint32_t items_ = 0;
  std::uint32_t tables_ = 0;
};

}  // namespace lacuna::compose::report

// model/report.hpp: a printable report in one language, whole and numbered, before it is written in any form. Knows no
// record and no way of writing.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "document/resolve.hpp"
#include "document/tree.hpp"

namespace lacuna::model {

enum class Paper : std::uint8_t { a4, letter };

/// What stands above the title, and on every page (UN editorial manual, "mastheads"). All in the report's language.
struct Masthead {
  std::string organ;               // for whom it is written
  std::string number;              // symbol or number of the working paper; the word for one where it has no number
  std::vector<std::string> lines;  // distribution, date, original languages
  std::string notice;              // that it is no official document; empty once there is a symbol
};

/// A heading as the list of contents shows it.
struct ContentsEntry {
  int level = 1;      // 1 for chapters and annexes
  std::string label;  // `I.`; empty for headings without a number
  std::string title;
  std::string id;          // of the heading in the body
  std::string paragraphs;  // the numbered paragraphs below it, `3–17`; empty where there are none
};

/// Words that every form of a report needs beside its own.
struct ReportWords {
  std::string contents;
  std::string paragraphs;  // head of that column of the contents
  std::string page;
  std::string notes;
};

/// A report as its writers take it.
///
/// Shapes  `body` has headings of level 1 (chapters and annexes) to 3, paragraphs with the number that they are quoted
///         by as label, tables with a caption. Numbers of paragraphs, tables and annexes are words of the tree: the same
///         in every language and form. Footnotes stand for outside sources only.
struct Report {
  std::string id;
  Paper paper = Paper::a4;
  std::string language;  // as addresses have it
  std::string tag;       // BCP 47
  bool is_right_to_left = false;
  Masthead masthead;
  std::string title;
  std::string as_of;  // the day for which it speaks, as a sentence
  std::string description;
  base::Date date;                      // of the masthead
  std::vector<ContentsEntry> contents;  // empty for a report that is too short for a list of contents
  document::Tree body;
  ReportWords words;
  document::RecordResolver outside;  // where a record is found by who holds the paper alone
  std::size_t word_count = 0;        // of the body; of a language without spaces, its characters
};

}  // namespace lacuna::model

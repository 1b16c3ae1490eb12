// diagnostic/snippet.hpp: a row of source with a stretch of it marked. Knows no diagnostic.
#pragma once
#include <string>

#include "base/span.hpp"
#include "diagnostic/source_text.hpp"

namespace lacuna::diagnostic {

/// How the stretch is marked, and what is written before and after the mark (colour).
struct Mark {
  char sign = '^';
  std::string before;
  std::string after;
};

/// The row in which `span` begins, under its number, and a second row:
///
///     12 |   "soruces": [
///        |   ^^^^^^^^^
///
/// The mark is aligned by display cells, is at least one wide and ends with the row. Of a long row only the part around
/// the mark is shown, with `…` where it was cut. A row with right-to-left letters, in which no column can be pointed at,
/// is isolated and the stretch quoted: `= at ⁨…⁩`. Each line ends with a line feed.
[[nodiscard]] std::string draw_snippet(const SourceText& source, base::Span span, const Mark& mark);

}  // namespace lacuna::diagnostic

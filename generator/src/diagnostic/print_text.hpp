// diagnostic/print_text.hpp: problems for people: place, message, source row with a mark, second places, hint. Knows no
// stream and not where the files are.
#pragma once
#include <cstddef>
#include <string>

#include "diagnostic/diagnostic.hpp"
#include "diagnostic/source_text.hpp"

namespace lacuna::diagnostic {

struct TextOptions {
  /// Colour by ANSI escapes; for terminals only.
  bool colour = false;
  /// Most diagnostics shown; the rest are counted. Errors are shown before warnings are.
  std::size_t shown = 50;
};

/// Each problem as
///
///     content/gaps/a.json:12:3: error: unknown field `soruces` [L101]
///        12 |   "soruces": [
///           |   ^^^^^^^^^
///           = did you mean `sources`?
///
/// with an empty line between two, and the summary last. A place without path gives `lacuna: error: …`; one whose file
/// cannot be read any more, or that means the whole file, has no row. Control characters and turns of direction in what
/// is quoted are made visible. Empty if there are none.
[[nodiscard]] std::string print_text(const Diagnostics& sorted, const ReadText& read, const TextOptions& options = {});

/// `2 errors, 1 warning`; empty if there are none.
[[nodiscard]] std::string summary_line(const Diagnostics& diagnostics);

}  // namespace lacuna::diagnostic

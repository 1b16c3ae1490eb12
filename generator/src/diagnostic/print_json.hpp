// diagnostic/print_json.hpp: problems as JSON lines, for scripts. Knows no stream.
#pragma once
#include <string>

#include "diagnostic/diagnostic.hpp"
#include "diagnostic/source_text.hpp"

namespace lacuna::diagnostic {

/// One JSON object a line for each problem, in the order given:
/// `{"code","name","severity","path","line","column","end_line","end_column","offset","length","message","hint","labels"}`.
/// Lines and columns count from 1, columns in characters, the end being behind the last; offset and length in bytes.
/// Lines and columns are left out where the place has none; `hint` where there is none; `labels` is a list of
/// `{"path", …, "message"}` with the same fields of place.
[[nodiscard]] std::string print_json_lines(const Diagnostics& sorted, const ReadText& read);

}  // namespace lacuna::diagnostic

// diagnostic/sarif.hpp: problems as a SARIF 2.1.0 log (OASIS), for code scanning. Knows no stream.
#pragma once
#include <string>
#include <string_view>

#include "diagnostic/diagnostic.hpp"
#include "diagnostic/source_text.hpp"

namespace lacuna::diagnostic {

/// A log of one run by a tool of this `version`: the rules that occur, by number, and a result for each problem in the
/// order given. Columns are Unicode code points; paths are URIs relative to %SRCROOT%; second places are related
/// locations; the hint follows the message on a line of its own.
[[nodiscard]] std::string print_sarif(const Diagnostics& sorted, const ReadText& read, std::string_view version);

}  // namespace lacuna::diagnostic

// compose/report/report.hpp: a printable report from the record that defines it. Knows no form of output.
#pragma once
#include "compose/site.hpp"
#include "model/report.hpp"

namespace lacuna::compose::report {

/// The report that `record`, of the collection `reports`, defines, in the page's language. The site outlives it.
///
/// Shapes  Numbers of paragraphs, tables, chapters and annexes do not depend on the language; States stand in the order
///         of the language where they are listed, as United Nations papers have them.
/// Cost    O(records in scope · log).
[[nodiscard]] model::Report make_report(const Page& page, const model::Record& record);

}  // namespace lacuna::compose::report

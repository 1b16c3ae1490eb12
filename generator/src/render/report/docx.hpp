// render/report/docx.hpp: a report as a Word document. Knows no record and no page of the site.
#pragma once
#include <string>

#include "model/report.hpp"

namespace lacuna::render::report {

/// The report as a package of WordprocessingML (ECMA-376, transitional), the same bytes for the same report.
///
/// Shapes  Masthead, title, contents, body. Footnotes are Word's; wide tables stand in sections laid on their side; heads
///         of tables are repeated. The list of contents is a TOC field whose entries show the numbers of the paragraphs
///         until Word is asked to update it: page numbers depend on the printer and fonts of who opens it. Page numbers
///         at the foot are PAGE and NUMPAGES fields, on the outer side of odd and even pages.
/// Cost    O(nodes + bytes).
[[nodiscard]] std::string to_docx(const model::Report& report);

}  // namespace lacuna::render::report

// render/report/docx_parts.hpp: the parts of a Word package that stand round its document. Knows no body.
#pragma once
#include <string>
#include <vector>

#include "document/to_docx.hpp"
#include "model/report.hpp"

namespace lacuna::render::report {

inline constexpr const char* kXmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The namespaces that the parts of a document use.
inline constexpr const char* kWordSpaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

[[nodiscard]] std::string docx_content_types();
[[nodiscard]] std::string docx_package_relationships();
/// Relationships of word/document.xml: styles, settings, footnotes, heads and feet, and `links`.
[[nodiscard]] std::string docx_document_relationships(const std::vector<document::DocxLink>& links);
[[nodiscard]] std::string docx_footnote_relationships(const std::vector<document::DocxLink>& links);
/// Title, description, language and date (ISO 15836).
[[nodiscard]] std::string docx_properties(const model::Report& report);
/// Odd and even pages have heads of their own; footnotes 0 and -1 are the lines above the notes.
[[nodiscard]] std::string docx_settings(const model::Report& report);
/// `footnotes` between the two that Word keeps for itself.
[[nodiscard]] std::string docx_footnotes(const std::string& footnotes);
[[nodiscard]] std::string docx_numbering(const std::string& numbering);

/// Which pages a head or foot is for.
struct DocxSide {
  bool is_even = false;
  bool is_sideways = false;
};
/// Head of these pages: number outside, title inside.
[[nodiscard]] std::string docx_head(const model::Report& report, DocxSide side);
[[nodiscard]] std::string docx_empty_head();
/// Foot of these pages: page and pages outside, as-of date inside.
[[nodiscard]] std::string docx_foot(const model::Report& report, DocxSide side);

}  // namespace lacuna::render::report

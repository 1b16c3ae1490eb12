// pack/engines.hpp: the ways of making a PDF, one function each. Part of pdf.hpp, for its own use.
#pragma once
#include "pack/pdf.hpp"

namespace lacuna::pack {

[[nodiscard]] diagnostic::Diagnostics typeset(const PdfTools& tools, std::string_view template_text, const std::vector<PdfJob>& jobs,
                                              const Deliver& deliver);
[[nodiscard]] diagnostic::Diagnostics print(const PdfTools& tools, const std::vector<PdfJob>& jobs, const Deliver& deliver);

/// A report that could not be made.
[[nodiscard]] diagnostic::Diagnostic pdf_problem(const PdfJob& job, std::string_view reason);

}  // namespace lacuna::pack

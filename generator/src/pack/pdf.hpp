// pack/pdf.hpp: reports made into PDF by whichever engine there is. Knows no report's contents.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "diagnostic/diagnostic.hpp"

namespace lacuna::pack {

/// One PDF to make.
struct PdfJob {
  std::string path;  // where it is published
  std::string json;  // the report as render/report/json.hpp writes it
  std::string html;  // the report as the site shows it
  base::Date date;   // of the report
};

/// `typst` gives page footnotes and the PDF/UA-1 identifier; `chromium` prints the page, with contents that have page
/// numbers, and has neither.
enum class PdfEngine : std::uint8_t { none, typst, chromium };

/// Where the engines are. What cannot be run is empty.
struct PdfTools {
  std::string node;      // program
  std::string worker;    // worker.mjs, with its packages beside it
  std::string chromium;  // program
};

/// The tools on this machine: `node` and `chromium` in PATH, the worker below `folder`, where the program's own tools are.
[[nodiscard]] PdfTools find_tools(const std::string& folder);
/// The best engine there is.
[[nodiscard]] PdfEngine best_engine(const PdfTools& tools);
[[nodiscard]] bool has_engine(const PdfTools& tools, PdfEngine engine);

/// Takes a finished file.
using Deliver = std::function<void(std::string_view path, std::string_view bytes)>;

/// Makes every job and hands it to `deliver`, in the order of the jobs. The same jobs give the same bytes as long as
/// engine and fonts are the same.
///
/// Errors  A report that the engine refuses, with its reason (PDF/UA asks for titles, alternative texts, heading levels
///         without a gap); an engine that ends early or takes too long. What could be made is delivered.
/// Cost    Typst about 30 ms a page, one process for all jobs. Chromium two processes a job.
[[nodiscard]] diagnostic::Diagnostics make_pdfs(const PdfTools& tools, PdfEngine engine, std::string_view template_text,
                                                const std::vector<PdfJob>& jobs, const Deliver& deliver);

}  // namespace lacuna::pack

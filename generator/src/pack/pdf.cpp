#include "pack/pdf.hpp"

#include <filesystem>
#include <system_error>

#include "pack/engines.hpp"
#include "pack/run.hpp"

namespace lacuna::pack {
namespace {

constexpr std::string_view kTypesetter = "node_modules/@myriaddreamin/typst-ts-node-compiler/package.json";

}  // namespace

PdfTools find_tools(const std::string& folder) {
  PdfTools tools;
  std::error_code ignored;
  const std::filesystem::path own = std::filesystem::path(folder) / "pdf";
  tools.node = find_program("node");
  if (std::filesystem::exists(own / kTypesetter, ignored)) tools.worker = (own / "worker.mjs").native();
  tools.chromium = find_program("chromium");
  return tools;
}

bool has_engine(const PdfTools& tools, PdfEngine engine) {
  switch (engine) {
    case PdfEngine::typst: return !tools.node.empty() && !tools.worker.empty();
    case PdfEngine::chromium: return !tools.chromium.empty();
    case PdfEngine::none: break;
  }
  return false;
}

PdfEngine best_engine(const PdfTools& tools) {
  for (const PdfEngine engine : {PdfEngine::typst, PdfEngine::chromium}) {
    if (has_engine(tools, engine)) return engine;
  }
  return PdfEngine::none;
}

diagnostic::Diagnostic pdf_problem(const PdfJob& job, std::string_view reason) {
  return {diagnostic::Code::pdf_not_made, {}, "`" + job.path + "` could not be made: " + std::string(reason), {}, {}};
}

diagnostic::Diagnostics make_pdfs(const PdfTools& tools, PdfEngine engine, std::string_view template_text, const std::vector<PdfJob>& jobs,
                                  const Deliver& deliver) {
  switch (engine) {
    case PdfEngine::typst: return typeset(tools, template_text, jobs, deliver);
    case PdfEngine::chromium: return print(tools, jobs, deliver);
    case PdfEngine::none: break;
  }
  return {};
}

}  // namespace lacuna::pack

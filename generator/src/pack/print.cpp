// Chromium, twice a report: the first pass tells on which page each heading stands, the second prints the contents with
// these numbers.

#include "pack/engines.hpp"
#include "pack/run.hpp"
#include "pack/scratch.hpp"
#include "pack/skia_pdf.hpp"

namespace lacuna::pack {
namespace {

constexpr std::string_view kPlace = "<span class=\"page\" data-place=\"";
constexpr std::string_view kAfterPlace = "\">";

// `html` with the number of the page in each of the contents' places for one.
std::string with_pages(std::string_view html, const PageMap& pages) {
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = html.find(kPlace); at != std::string_view::npos; at = html.find(kPlace, from)) {
    const std::size_t name = at + kPlace.size();
    const std::size_t end = html.find(kAfterPlace, name);
    if (end == std::string_view::npos) break;
    const auto page = pages.find(html.substr(name, end - name));
    out += html.substr(from, end + kAfterPlace.size() - from);
    if (page != pages.end()) out += std::to_string(page->second);
    from = end + kAfterPlace.size();
  }
  out += html.substr(from);
  return out;
}

std::optional<std::string> print_once(const PdfTools& tools, const Scratch& scratch, std::string_view html) {
  if (!scratch.write("report.html", html)) return std::nullopt;
  const Command command{{tools.chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-extensions",
                         "--user-data-dir=" + scratch.path("profile"), "--no-pdf-header-footer", "--generate-pdf-document-outline",
                         "--print-to-pdf=" + scratch.path("report.pdf"), scratch.path("report.html")},
                        {},
                        scratch.path("errors")};
  if (!run(command, [](std::string_view) {}).is_fine()) return std::nullopt;
  return scratch.read("report.pdf");
}

diagnostic::Diagnostics print_job(const PdfTools& tools, const Scratch& scratch, const PdfJob& job, const Deliver& deliver) {
  const std::optional<std::string> first = print_once(tools, scratch, job.html);
  const std::optional<PageMap> guess = first ? read_page_map(*first) : std::nullopt;
  if (!guess) return {pdf_problem(job, "the browser printed nothing")};
  std::optional<std::string> printed = print_once(tools, scratch, with_pages(job.html, *guess));
  const std::optional<PageMap> pages = printed ? read_page_map(*printed) : std::nullopt;
  if (!pages) return {pdf_problem(job, "the browser printed nothing")};
  if (*pages != *guess) return {pdf_problem(job, "its headings moved to other pages when the contents got their numbers")};
  set_dates(*printed, job.date);
  deliver(job.path, *printed);
  return {};
}

}  // namespace

diagnostic::Diagnostics print(const PdfTools& tools, const std::vector<PdfJob>& jobs, const Deliver& deliver) {
  diagnostic::Diagnostics problems;
  const Scratch scratch;
  if (!scratch.is_there()) return {pdf_problem(jobs.front(), "there is no room for temporary files")};
  for (const PdfJob& job : jobs) {
    for (diagnostic::Diagnostic& problem : print_job(tools, scratch, job, deliver)) problems.push_back(std::move(problem));
  }
  return problems;
}

}  // namespace lacuna::pack

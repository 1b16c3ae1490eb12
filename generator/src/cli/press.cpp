#include "cli/press.hpp"

#include "compose/report/report.hpp"
#include "compose/report/report_view.hpp"
#include "render/report/json.hpp"

namespace lacuna::cli {
namespace {

constexpr std::string_view kTypesetting = "reports/report.typ";
constexpr std::size_t kLongestDocument = 10'700;  // words, of documents that are not of the Secretariat

compose::Page page_for(const compose::Site& site, const model::Edition& edition, const model::Record& record) {
  return {site, edition, compose::record_path(edition.code(), "reports", record.id)};
}

}  // namespace

Press::Press(const Understanding& all, diagnostic::Log& log)
    : all_(all),
      site_{all.settings, all.graph, all.facts, all.editions, LACUNA_VERSION, all.digest},
      library_(log.take(templates::Library::compile(all.corpus.templates))) {}

const model::Edition* Press::find_edition(std::string_view language) const { return model::find_edition(all_.editions, language); }

model::Report Press::report(const model::Edition& edition, const model::Record& record) const {
  return compose::report::make_report(page_for(site_, edition, record), record);
}

std::string Press::html(const model::Edition& edition, const model::Record& record, diagnostic::Log& log) const {
  std::string out;
  const std::string style = compose::report::report_style(all_.corpus.assets);
  log.add(library_.render("reports/report.html", compose::report::report_view(page_for(site_, edition, record), record, style), out));
  return out;
}

std::string Press::page_path(const model::Report& report) { return compose::record_path(report.language, "reports", report.id); }

std::string Press::page(const std::string& template_name, const templates::Object& view, diagnostic::Log& log) const {
  std::string out;
  log.add(library_.render(template_name, view, out));
  return out;
}

pack::PdfJob Press::job(const model::Report& report, std::string html) {
  return {compose::report::report_path(report.language, report.id, "pdf"), render::report::to_json(report), std::move(html), report.date};
}

std::string_view Press::typesetting() const {
  const auto found = all_.corpus.templates.find(std::string(kTypesetting));
  return found == all_.corpus.templates.end() ? std::string_view() : std::string_view(found->second);
}

pack::PdfTools find_tools() { return pack::find_tools(std::string(LACUNA_SHARE) + "/generator/tools"); }

pack::PdfEngine choose_engine(const pack::PdfTools& tools, PdfChoice choice, diagnostic::Log& log) {
  if (choice == PdfChoice::off) return pack::PdfEngine::none;
  const pack::PdfEngine engine = choice == PdfChoice::typst      ? pack::PdfEngine::typst
                                 : choice == PdfChoice::chromium ? pack::PdfEngine::chromium
                                                                 : pack::best_engine(tools);
  if (pack::has_engine(tools, engine)) return engine;
  const std::string what = choice == PdfChoice::typst      ? "the typesetter is not installed"
                           : choice == PdfChoice::chromium ? "there is no Chromium"
                                                           : "there is neither the typesetter nor Chromium";
  log.add(diagnostic::Diagnostic{diagnostic::Code::no_pdf_engine,
                                 {},
                                 what + ", so no PDF was made",
                                 "run `npm ci --prefix generator/tools/pdf`, or install the Debian package chromium",
                                 {}});
  return pack::PdfEngine::none;
}

std::string length_words(const model::Report& report) {
  // Of Chinese its characters are counted, for which the limits are not meant.
  if (report.language == "zh") return std::to_string(report.word_count) + " characters";
  const std::string words = std::to_string(report.word_count) + " words";
  return report.word_count > kLongestDocument ? words + ", more than the " + std::to_string(kLongestDocument) + " that a document may have"
                                              : words;
}

}  // namespace lacuna::cli

#include <algorithm>
#include <fstream>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/input.hpp"
#include "cli/press.hpp"
#include "render/report/docx.hpp"
#include "render/report/json.hpp"

namespace lacuna::cli {
namespace {

std::string make_pdf(const Press& press, const model::Report& report, std::string html, PdfChoice choice, diagnostic::Log& log) {
  std::string bytes;
  const pack::PdfTools tools = find_tools();
  const pack::PdfEngine engine = choose_engine(tools, choice, log);
  if (engine == pack::PdfEngine::none) return bytes;
  log.add(pack::make_pdfs(tools, engine, press.typesetting(), {Press::job(report, std::move(html))},
                          [&](std::string_view, std::string_view made) { bytes = made; }));
  return bytes;
}

std::string make_form(const Press& press, const model::Edition& edition, const model::Record& record, const Options& options,
                      Environment& environment, diagnostic::Log& log) {
  const model::Report report = press.report(edition, record);
  environment.err << report.id << " (" << report.language << "): " << length_words(report) << "\n";
  switch (options.form) {
    case ReportForm::html: return press.html(edition, record, log);
    case ReportForm::docx: return render::report::to_docx(report);
    case ReportForm::json: return render::report::to_json(report);
    case ReportForm::pdf: break;
  }
  return make_pdf(press, report, press.html(edition, record, log), options.pdf, log);
}

// Says what there is instead of a report or language that there is not.
int wrong_operand(const std::string& message, const std::vector<std::string>& known, Environment& environment) {
  environment.err << "lacuna: " << message << "; there are:";
  for (const std::string& name : known) environment.err << " " << name;
  environment.err << "\n";
  return kWrongUsage;
}

int deliver(const std::string& bytes, const std::string& path, Environment& environment) {
  if (path.empty()) {
    environment.out << bytes;
    return kFine;
  }
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  file.close();
  if (file.good()) return kFine;
  environment.err << "lacuna: `" << path << "` cannot be written\n";
  return kFileSystem;
}

}  // namespace

int run_report(const Options& options, Environment& environment) {
  const Input input(options.root, environment.files);
  diagnostic::Log records;
  Timings timings;
  const Understanding all = understand(input.files(), options.build, records, timings);
  const Press press(all, records);
  diagnostic::Log log;
  log.add(options.build.strict ? records.sorted() : errors_of(records.sorted()));
  if (const int code = exit_code_of(log.sorted(), options.build.strict); code != kFine) {
    print_problems(log.sorted(), input, Format::text, environment);
    return code;
  }
  const auto record = all.graph.find("reports", options.operands.front());
  if (!record) {
    std::vector<std::string> known;
    for (const model::Record& one : all.graph.of("reports")) known.push_back(one.id);
    return wrong_operand("there is no report `" + options.operands.front() + "`", known, environment);
  }
  const std::string language = options.language.empty() ? all.settings.content_languages.front() : options.language;
  const model::Edition* edition = press.find_edition(language);
  if (edition == nullptr) return wrong_operand("the site has no language `" + language + "`", all.settings.languages, environment);

  const std::string bytes = make_form(press, *edition, all.graph.record(*record), options, environment, log);
  const diagnostic::Diagnostics problems = log.sorted();
  print_problems(problems, input, Format::text, environment);
  if (bytes.empty()) return std::max<int>(exit_code_of(problems, options.build.strict), kContentErrors);
  return std::max(exit_code_of(problems, options.build.strict), deliver(bytes, options.file, environment));
}

}  // namespace lacuna::cli

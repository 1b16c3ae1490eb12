#include <map>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/press.hpp"
#include "compose/tables.hpp"
#include "json/parse.hpp"
#include "pack/archive.hpp"
#include "pack/workbook.hpp"
#include "publish/publisher.hpp"

namespace lacuna::cli {
namespace {

constexpr std::string_view kDocument = ".docx";
constexpr const char* kWorkbook = "data/all.xlsx";
constexpr const char* kArchive = "site.zip";
constexpr std::size_t kBuildLimit = std::size_t{1} << 20U;
constexpr std::size_t kPageLimit = std::size_t{256} << 20U;

// What `lacuna pack` makes for one published site, before any of it is published.
class Packer {
 public:
  Packer(const Options& options, const files::FileSystem& published, Environment& environment, diagnostic::Log& log)
      : options_(options), published_(published), environment_(environment), log_(log) {}

  // For the day that the site was built for, from the same records.
  void make(const files::FileSystem& input, const std::vector<publish::ListedFile>& listed) {
    const json::Value facts = json::parse(published_.read("build.json", kBuildLimit).bytes, "build.json").value;
    BuildOptions build = options_.build;
    build.as_of = base::Date::parse(facts.string_at("as_of"));
    diagnostic::Log records;
    Timings timings;
    const Understanding all = understand(input, build, records, timings);
    const Press press(all, records);
    log_.add(errors_of(records.sorted()));
    if (log_.has_errors()) return;
    if (all.digest != facts.string_at("input_digest")) {
      log_.add(diagnostic::Diagnostic{diagnostic::Code::stale_publication,
                                      {},
                                      "`" + options_.output + "` was built from other records than these",
                                      "run `lacuna build` first",
                                      {}});
      return;
    }
    const std::vector<model::Report> reports = reports_of(press, listed);
    say_lengths(reports);
    make_pdfs(press, reports);
    make_workbook(press.site());
    make_archive(listed);
  }

  [[nodiscard]] const std::map<std::string, std::string>& made() const { return made_; }

 private:
  // The reports that were published, each as a Word document `<language>/reports/<id>.docx`.
  static std::vector<model::Report> reports_of(const Press& press, const std::vector<publish::ListedFile>& listed) {
    std::vector<model::Report> reports;
    for (const publish::ListedFile& file : listed) {
      if (!file.path.ends_with(kDocument)) continue;
      const std::string stem = file.path.substr(0, file.path.size() - kDocument.size());
      const model::Edition* edition = press.find_edition(stem.substr(0, stem.find('/')));
      const auto record = press.site().graph.find("reports", stem.substr(stem.rfind('/') + 1));
      if (edition != nullptr && record) reports.push_back(press.report(*edition, press.site().graph.record(*record)));
    }
    return reports;
  }

  // A line for each report, with its length in every language.
  void say_lengths(const std::vector<model::Report>& reports) const {
    std::map<std::string, std::string> lines;  // by id
    for (const model::Report& report : reports) {
      std::string& line = lines[report.id];
      if (!line.empty()) line += "; ";
      line.append(report.language).append(" ").append(length_words(report));
    }
    for (auto& [id, line] : lines) say(line.insert(0, ": ").insert(0, id));
  }

  void make_pdfs(const Press& press, const std::vector<model::Report>& reports) {
    const pack::PdfTools tools = find_tools();
    const pack::PdfEngine engine = choose_engine(tools, options_.pdf, log_);
    if (options_.pdf == PdfChoice::off) say("PDFs are left out");
    if (engine == pack::PdfEngine::none || reports.empty()) return;
    std::vector<pack::PdfJob> jobs;
    jobs.reserve(reports.size());
    for (const model::Report& report : reports) {
      jobs.push_back(Press::job(report, published_.read(Press::page_path(report), kPageLimit).bytes));
    }
    say(std::to_string(jobs.size()) + (engine == pack::PdfEngine::typst ? " PDFs by Typst" : " PDFs by Chromium, without page footnotes"));
    log_.add(pack::make_pdfs(tools, engine, press.typesetting(), jobs,
                             [&](std::string_view path, std::string_view bytes) { made_.emplace(path, bytes); }));
  }

  void make_workbook(const compose::Site& site) {
    const std::string title(model::words_in(&site.settings.title, site.settings.content_languages.front()).text);
    std::string bytes = pack::make_workbook(compose::all_tables(site), {title, site.settings.base_url, site.settings.as_of});
    if (bytes.empty()) {
      log_.add(diagnostic::Diagnostic{diagnostic::Code::no_workbook,
                                      {},
                                      "`" + std::string(kWorkbook) + "` could not be made",
                                      "look for room in the folder for temporary files",
                                      {}});
      return;
    }
    made_.emplace(kWorkbook, std::move(bytes));
  }

  // The pages as they were built, with what was packed now in place of what was packed before.
  void make_archive(const std::vector<publish::ListedFile>& listed) {
    std::vector<pack::ArchiveFile> files;
    for (const publish::ListedFile& file : listed) {
      const bool is_packed = file.path == kArchive || file.path == kWorkbook || file.path.ends_with(".pdf");
      if (!is_packed) files.push_back({file.path, nullptr});
    }
    for (const auto& [path, bytes] : made_) files.push_back({path, &bytes});
    std::string archive = log_.take(pack::make_archive(published_, std::move(files)));
    if (!archive.empty()) made_.emplace(kArchive, std::move(archive));
  }

  void say(const std::string& line) const {
    if (!options_.quiet) environment_.out << line << "\n";
  }

  const Options& options_;
  const files::FileSystem& published_;
  Environment& environment_;
  diagnostic::Log& log_;
  std::map<std::string, std::string> made_;  // by path
};

}  // namespace

int run_pack(const Options& options, Environment& environment) {
  const Input input(options.root, environment.files);
  diagnostic::Log log;
  publish::Target target;
  target.folder = options.output;
  target.audience = model::audience_name(options.build.audience);
  target.part = publish::Part::pack;
  const auto publisher = log.take(publish::Publisher::open(target));
  if (publisher) {
    const files::DiskFileSystem published(options.output);
    Packer packer(options, published, environment, log);
    packer.make(input.files(), publisher->published());
    if (!log.has_errors()) {
      for (const auto& [path, bytes] : packer.made()) publisher->put(path, bytes);
      const auto outcome = log.take(publisher->commit());
      if (!log.has_errors() && !options.quiet) print_outcome(outcome, environment);
    }
  }
  const diagnostic::Diagnostics problems = log.sorted();
  print_problems(problems, input, Format::text, environment);
  return exit_code_of(problems, options.build.strict);
}

}  // namespace lacuna::cli

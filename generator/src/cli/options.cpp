#include "cli/options.hpp"

#include <CLI/CLI.hpp>

#include <map>
#include <sstream>

#include "base/parallel.hpp"
#include "cli/exit_code.hpp"

namespace lacuna::cli {
namespace {

// Texts as CLI11 reads them, turned into typed values once all were read.
struct Raw {
  std::string as_of;
  std::string audience = "public";
  std::string format = "text";
  std::string languages;
  std::string pdf = "best";
  std::string form = "html";
  std::string changes = "text";
  std::string data = "json";
  std::vector<std::string> content;
  unsigned jobs = 0;
};

class Grammar {
 public:
  Grammar() : app_("Lacuna: gaps, partnerships and lessons, compiled into a website and reports", "lacuna") {
    app_.set_version_flag("--version", std::string("lacuna ") + LACUNA_VERSION);
    app_.require_subcommand(1);
    app_.footer("Example: lacuna build --root . --output public\nEach command has --help with an example.");
    add_build();
    add_check();
    add_verify();
    add_pack();
    add_report();
    add_release();
    add_diff();
    add_new();
    add_export();
    add_match();
    add_stale();
    add_explain();
  }

  std::variant<Options, EarlyExit> parse(std::vector<std::string> arguments) {
    // CLI11 takes them off the end.
    std::reverse(arguments.begin(), arguments.end());
    try {
      app_.parse(arguments);
    } catch (const CLI::ParseError& error) {
      std::ostringstream out;
      std::ostringstream err;
      const int code = app_.exit(error, out, err);
      return EarlyExit{code == 0 ? kFine : kWrongUsage, out.str(), err.str()};
    }
    return settle();
  }

 private:
  CLI::App* add(const std::string& name, const std::string& what, const std::string& example, Command command) {
    CLI::App* sub = app_.add_subcommand(name, what);
    sub->footer("Example: " + example);
    sub->add_option("--root", options_.root, "folder that holds content/, templates/ and site/")->capture_default_str();
    sub->callback([this, command] { options_.command = command; });
    return sub;
  }

  void add_audience(CLI::App* sub) {
    sub->add_option("--audience", raw_.audience, "who may read the result")
        ->check(CLI::IsMember({"public", "members", "secretariat"}))
        ->capture_default_str();
    sub->add_option("--content", raw_.content, "a folder of records; may be given more than once");
    sub->add_option("--jobs", raw_.jobs, "threads to use")->check(CLI::Range(1, 256));
  }

  void add_view_options(CLI::App* sub) {
    sub->add_option("--as-of", raw_.as_of, "the day for which to speak, YYYY-MM-DD");
    add_audience(sub);
    sub->add_flag("--strict", options_.build.strict, "warnings count as errors");
    sub->add_flag("--timings", options_.timings, "print time, count and memory of each stage");
  }

  void add_build() {
    CLI::App* sub = add("build", "build the site: pages, data, feeds, search, reports", "lacuna build --as-of 2019-12-27 --output public",
                        Command::build);
    add_view_options(sub);
    sub->add_option("--output", options_.output, "folder to publish into (public/, or private/<audience>/)");
    sub->add_option("--language", raw_.languages, "languages to build, joined by commas");
    sub->add_flag("--no-reports{false}", options_.build.reports, "leave the printable reports out");
    sub->add_flag("--quiet", options_.quiet, "print problems only");
  }

  void add_check() {
    CLI::App* sub = add("check", "check the records without building", "lacuna check --only content/gaps/", Command::check);
    add_view_options(sub);
    sub->add_option("--format", raw_.format, "form of the problems")
        ->check(CLI::IsMember({"text", "json", "sarif"}))
        ->capture_default_str();
    sub->add_option("--only", options_.only, "show the problems of the files alone whose path begins so");
  }

  void add_verify() {
    CLI::App* sub = add("verify", "compare every citation with the texts", "lacuna verify --sources ../sources", Command::verify);
    add_view_options(sub);
    sub->add_option("--sources", options_.sources, "folder that holds the texts of the documents")->required();
  }

  void add_pack() {
    CLI::App* sub = add("pack", "add to a built site what other programs make: PDFs, the workbook, the archive",
                        "lacuna pack --output public", Command::pack);
    add_audience(sub);
    sub->add_option("--output", options_.output, "folder that the site was built into (public/, or private/<audience>/)");
    add_pdf(sub);
    sub->add_flag("--quiet", options_.quiet, "print problems only");
  }

  void add_report() {
    CLI::App* sub =
        add("report", "make one report", "lacuna report gap-list --language zh --format docx --output gaps.docx", Command::report);
    add_view_options(sub);
    sub->add_option("id", options_.operands, "of a record in content/reports")->required()->expected(1);
    sub->add_option("--language", options_.language, "its language; without it, the first of the records");
    sub->add_option("--format", raw_.form, "its form")->check(CLI::IsMember({"html", "docx", "pdf", "json"}))->capture_default_str();
    sub->add_option("--output", options_.file, "file to write; without it, standard output");
    add_pdf(sub);
  }

  void add_match() {
    CLI::App* sub = add("match", "which offers fit which needs, and why", "lacuna match --gap utility-helicopters", Command::match);
    add_view_options(sub);
    CLI::Option* gap = sub->add_option("--gap", options_.gap, "one need, by its id");
    sub->add_option("--actor", options_.actor, "the needs that an actor stated and the offers it makes, by its id")->excludes(gap);
    sub->add_option("--format", raw_.format, "form of the list")->check(CLI::IsMember({"text", "json"}))->capture_default_str();
  }

  void add_stale() {
    CLI::App* sub = add("stale", "needs and offers that want to be confirmed, and whom to ask",
                        "lacuna stale --as-of 2020-12-31 --format csv", Command::stale);
    add_view_options(sub);
    sub->add_option("--format", raw_.format, "form of the list")->check(CLI::IsMember({"text", "json", "csv"}))->capture_default_str();
  }

  void add_pdf(CLI::App* sub) {
    sub->add_option("--pdf", raw_.pdf, "what makes PDFs; `best` takes what there is")
        ->check(CLI::IsMember({"best", "typst", "chromium", "off"}))
        ->capture_default_str();
  }

  void add_release() {
    CLI::App* sub =
        add("release", "record what this tree says on a day, for later comparison", "lacuna release 2019-12-27", Command::release);
    sub->add_option("date", options_.operands, "the day, YYYY-MM-DD")->required()->expected(1);
  }

  void add_diff() {
    CLI::App* sub = add("diff", "tell what changed between two releases, or between two days by the records' histories",
                        "lacuna diff 2018-01-01 2018-12-31 --collection gaps", Command::diff);
    add_audience(sub);
    sub->add_option("days", options_.operands, "from and to: days of releases, or any days, YYYY-MM-DD")->required()->expected(2);
    sub->add_option("--collection", options_.collection, "this collection alone");
    sub->add_option("--format", raw_.changes, "form of the answer")->check(CLI::IsMember({"text", "json", "html"}))->capture_default_str();
  }

  void add_new() {
    CLI::App* sub =
        add("new", "begin a record: write its file with all that it must say left open", "lacuna new gaps field-hospitals", Command::add);
    sub->add_option("names", options_.operands, "collection and id")->required()->expected(2);
  }

  void add_export() {
    CLI::App* sub = add("export", "write the records as data", "lacuna export --format csv --output tables", Command::export_data);
    add_view_options(sub);
    sub->add_option("--format", raw_.data, "form of the data")->check(CLI::IsMember({"json", "csv", "xlsx"}))->capture_default_str();
    sub->add_option("--output", options_.output, "folder to write into")->default_str("export");
  }

  void add_explain() {
    CLI::App* sub = app_.add_subcommand("explain", "explain a code, or list all codes");
    sub->footer("Example: lacuna explain L201");
    sub->add_option("code", options_.operands, "such as L201");
    sub->callback([this] { options_.command = Command::explain; });
  }

  std::variant<Options, EarlyExit> settle() {
    static const std::map<std::string, model::Audience> kAudiences = {
        {"public", model::Audience::open}, {"members", model::Audience::members}, {"secretariat", model::Audience::secretariat}};
    static const std::map<std::string, Format> kFormats = {
        {"text", Format::text}, {"json", Format::json}, {"sarif", Format::sarif}, {"csv", Format::csv}};
    static const std::map<std::string, PdfChoice> kEngines = {
        {"best", PdfChoice::best}, {"typst", PdfChoice::typst}, {"chromium", PdfChoice::chromium}, {"off", PdfChoice::off}};
    static const std::map<std::string, ReportForm> kForms = {
        {"html", ReportForm::html}, {"docx", ReportForm::docx}, {"pdf", ReportForm::pdf}, {"json", ReportForm::json}};
    static const std::map<std::string, ChangeForm> kChanges = {
        {"text", ChangeForm::text}, {"json", ChangeForm::json}, {"html", ChangeForm::html}};
    static const std::map<std::string, DataForm> kData = {{"json", DataForm::json}, {"csv", DataForm::csv}, {"xlsx", DataForm::xlsx}};
    if (!raw_.as_of.empty()) {
      options_.build.as_of = base::Date::parse(raw_.as_of);
      if (!options_.build.as_of)
        return EarlyExit{kWrongUsage, "", "lacuna: --as-of: `" + raw_.as_of + "` is no day of the calendar; write it as 2019-12-27\n"};
    }
    options_.build.audience = kAudiences.at(raw_.audience);
    options_.format = kFormats.at(raw_.format);
    options_.pdf = kEngines.at(raw_.pdf);
    options_.form = kForms.at(raw_.form);
    options_.changes = kChanges.at(raw_.changes);
    options_.data = kData.at(raw_.data);
    if (options_.command == Command::export_data && options_.output.empty()) options_.output = "export";
    options_.build.jobs = raw_.jobs == 0 ? base::default_jobs() : raw_.jobs;
    if (!raw_.content.empty()) options_.build.content = raw_.content;
    std::istringstream languages(raw_.languages);
    for (std::string language; std::getline(languages, language, ',');) options_.build.languages.push_back(language);
    if (options_.output.empty())
      options_.output = raw_.audience == "public" ? options_.root + "/public" : options_.root + "/private/" + raw_.audience;
    return options_;
  }

  CLI::App app_;
  Options options_;
  Raw raw_;
};

}  // namespace

std::variant<Options, EarlyExit> parse_options(const std::vector<std::string>& arguments) { return Grammar().parse(arguments); }

}  // namespace lacuna::cli

#include <algorithm>
#include <array>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/input.hpp"
#include "cli/tree_writer.hpp"
#include "derive/releases.hpp"
#include "derive/translations.hpp"
#include "model/vocabulary.hpp"

namespace lacuna::cli {
namespace {

// Releases follow one another: `lacuna diff` and the calendar read them in the order of their days.
bool follows_all(const model::Corpus& corpus, base::Date date) {
  return std::all_of(corpus.releases.begin(), corpus.releases.end(), [date](const model::JsonFile& file) {
    const auto other = base::Date::parse(file.value.string_at("date"));
    return !other || *other < date;
  });
}

// Of warnings, those that a release settles for good: what it no longer holds.
diagnostic::Diagnostics worth_printing(diagnostic::Diagnostics problems) {
  std::erase_if(problems, [](const diagnostic::Diagnostic& problem) {
    return diagnostic::info(problem.code).severity == diagnostic::Severity::warning &&
           problem.code != diagnostic::Code::unexplained_removal;
  });
  return problems;
}

void print_changes(const std::vector<model::Change>& changes, Environment& environment) {
  std::array<std::size_t, model::kChangeKinds.size()> counts{};
  for (const model::Change& change : changes) ++counts[static_cast<std::size_t>(change.kind)];
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0) environment.out << ", " << counts[i] << " " << model::kChangeKinds[i];
  }
}

}  // namespace

int run_release(const Options& options, Environment& environment) {
  const auto date = base::Date::parse(options.operands.front());
  if (!date) {
    environment.err << "lacuna: `" << options.operands.front() << "` is no day of the calendar; write it as 2019-12-27\n";
    return kWrongUsage;
  }
  const Input input(options.root, environment.files);
  diagnostic::Log log;
  Timings timings;
  BuildOptions build = options.build;
  build.as_of = date;
  build.audience = model::Audience::open;  // what was released anybody may read
  const Understanding all = understand(input.files(), build, log, timings);
  print_problems(worth_printing(log.sorted()), input, Format::text, environment);
  if (log.has_errors()) return exit_code_of(log.sorted(), false);
  if (!follows_all(all.corpus, *date)) {
    environment.err << "lacuna: there is a release of " << date->to_text()
                    << " or later; a release follows all others and is not made twice\n";
    return kWrongUsage;
  }
  const model::Release release = derive::make_release(all.graph, *date, all.facts.removals);
  const std::string path = main_content(options) + "/releases/" + date->to_text() + ".json";
  const std::string lock = derive::translations_lock(all.graph, all.settings.content_languages, all.corpus.translations_lock.value);
  if (!write_files(options.root, {{main_content(options) + "/translations.lock", lock}, {path, derive::release_text(release)}},
                   environment))
    return kFileSystem;
  environment.out << path << ": " << release.records.size() << " records";
  print_changes(all.facts.pending_changes, environment);
  environment.out << "\n";
  return kFine;
}

}  // namespace lacuna::cli

#include "cli/tell.hpp"

#include "cli/exit_code.hpp"
#include "cli/input.hpp"

namespace lacuna::cli {

int tell(const Options& options, Environment& environment, const std::function<int(Understanding&)>& telling) {
  const Input input(options.root, environment.files);
  diagnostic::Log log;
  Timings timings;
  Understanding all = understand(input.files(), options.build, log, timings);
  if (options.timings) print_timings(timings, environment);
  const diagnostic::Diagnostics problems = log.sorted();
  const int code = exit_code_of(problems, options.build.strict);
  if (code == kFine && !all.editions.empty()) return telling(all);
  print_problems(problems, input, Format::text, environment);
  return code;
}

compose::Site site_of(const Understanding& all) {
  return {all.settings, all.graph, all.facts, all.editions, LACUNA_VERSION, all.digest, {}};
}

const model::Edition& edition_of_records(const Understanding& all) {
  const auto& languages = all.settings.content_languages;
  const model::Edition* found = languages.empty() ? nullptr : model::find_edition(all.editions, languages.front());
  return found == nullptr ? all.editions.front() : *found;
}

}  // namespace lacuna::cli

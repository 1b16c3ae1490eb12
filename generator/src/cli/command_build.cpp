#include <ostream>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/input.hpp"
#include "diagnostic/print_text.hpp"
#include "publish/publisher.hpp"

namespace lacuna::cli {
namespace {

// A build prints what stops it. Warnings are for `lacuna check`; here they are counted.
diagnostic::Diagnostics worth_printing(diagnostic::Diagnostics problems, bool strict) {
  if (strict) return problems;
  std::erase_if(problems, [](const diagnostic::Diagnostic& problem) { return diagnostic::info(problem.code).severity == diagnostic::Severity::warning; });
  return problems;
}

void print_outcome(const Built& built, const Options& options, Environment& environment) {
  const publish::Outcome& outcome = *built.outcome;
  environment.out << built.records << " records, " << built.pages << " files in " << options.output << ": ";
  if (!outcome.is_changed) {
    environment.out << "nothing changed\n";
    return;
  }
  environment.out << outcome.written << " written, " << outcome.unchanged << " unchanged, " << outcome.removed << " removed\n";
}

}  // namespace

int run_build(const Options& options, Environment& environment) {
  const Input input(options.root, environment.files);
  diagnostic::Log log;
  Timings timings;
  std::unique_ptr<publish::Publisher> publisher;
  publish::Sink* sink = environment.sink;
  if (sink == nullptr) {
    publish::Target target;
    target.folder = options.output;
    target.audience = model::audience_name(options.build.audience);
    publisher = log.take(publish::Publisher::open(target));
    sink = publisher.get();
  }
  Built built;
  if (sink != nullptr) built = build(input.files(), options.build, *sink, log, timings);
  const diagnostic::Diagnostics problems = log.sorted();
  print_problems(worth_printing(problems, options.build.strict), input, Format::text, environment);
  if (options.timings) print_timings(timings, environment);
  if (built.outcome && !options.quiet) {
    print_outcome(built, options, environment);
    if (!problems.empty()) environment.out << diagnostic::summary_line(problems) << "; `lacuna check` lists them\n";
  }
  return exit_code_of(problems, options.build.strict);
}

}  // namespace lacuna::cli

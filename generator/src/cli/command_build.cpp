#include <ostream>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/input.hpp"
#include "cli/left_out.hpp"
#include "diagnostic/print_text.hpp"
#include "publish/publisher.hpp"

namespace lacuna::cli {
namespace {

void print_built(const Built& built, const Options& options, Environment& environment) {
  environment.out << built.records << " records, " << built.pages << " pages and files, and the index of the search, in " << options.output
                  << ": ";
  print_outcome(*built.outcome, environment);
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
  // A build prints what stops it; other warnings are counted.
  print_problems(options.build.strict ? problems : errors_of(problems), input, Format::text, environment);
  if (options.timings) print_timings(timings, environment);
  if (built.outcome && !options.quiet) {
    print_built(built, options, environment);
    print_left_out(built.left_out, built.as_of, environment);
    if (!problems.empty()) environment.out << diagnostic::summary_line(problems) << "; `lacuna check` lists them\n";
  }
  return exit_code_of(problems, options.build.strict);
}

}  // namespace lacuna::cli

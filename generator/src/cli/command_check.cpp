#include <algorithm>
#include <iterator>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/input.hpp"
#include "cli/left_out.hpp"
#include "compose/compose.hpp"
#include "template/template.hpp"
#include "verify/verify.hpp"

namespace lacuna::cli {
namespace {

// A line a document: how many of its paragraphs the records account for.
void print_coverage(const Understanding& all, Environment& environment) {
  for (const model::Coverage& row : all.facts.coverage) {
    environment.out << all.graph.record(row.document).id << ": " << row.paragraphs << " paragraphs, " << row.cited << " cited, "
                    << row.marked << " with nothing to record, " << row.unaccounted.size() << " unaccounted for\n";
  }
}

// Those of files whose path begins with `begin`.
diagnostic::Diagnostics problems_of(const diagnostic::Diagnostics& problems, std::string_view begin) {
  diagnostic::Diagnostics found;
  std::copy_if(problems.begin(), problems.end(), std::back_inserter(found),
               [&](const diagnostic::Diagnostic& one) { return one.place.path.starts_with(begin); });
  return found;
}

}  // namespace

int run_check(const Options& options, Environment& environment) {
  const Input input(options.root, environment.files);
  diagnostic::Log log;
  Timings timings;
  const Understanding all = understand(input.files(), options.build, log, timings);
  const auto library = log.take(templates::Library::compile(all.corpus.templates));
  log.add(compose::check({all.settings, all.graph, all.facts, all.editions, LACUNA_VERSION, all.digest, {}}));
  log.add(verify::check_lock(all.graph, all.corpus.citations_lock));
  const diagnostic::Diagnostics problems = log.sorted();
  print_problems(problems_of(problems, options.only), input, options.format, environment);
  if (options.timings) print_timings(timings, environment);
  if (options.format == Format::text) {
    print_coverage(all, environment);
    environment.out << all.graph.records.size() << " records, " << all.graph.links.size() << " links, " << all.graph.citations.size()
                    << " citations\n";
    print_left_out(all.left_out, all.settings.as_of, environment);
  }
  return exit_code_of(problems, options.build.strict);
}

}  // namespace lacuna::cli

#include "cli/run.hpp"

#include <exception>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"

namespace lacuna::cli {
namespace {

int dispatch(const Options& options, Environment& environment) {
  switch (options.command) {
    case Command::build: return run_build(options, environment);
    case Command::check: return run_check(options, environment);
    case Command::verify: return run_verify(options, environment);
    case Command::pack: return run_pack(options, environment);
    case Command::report: return run_report(options, environment);
    case Command::release: return run_release(options, environment);
    case Command::diff: return run_diff(options, environment);
    case Command::add: return run_new(options, environment);
    case Command::export_data: return run_export(options, environment);
    case Command::match: return run_match(options, environment);
    case Command::stale: return run_stale(options, environment);
    case Command::explain: return run_explain(options, environment);
  }
  return kOurFault;
}

}  // namespace

int run(const std::vector<std::string>& arguments, Environment& environment) {
  // Whatever the libraries below may throw ends here, as a fault of ours.
  try {
    const auto parsed = parse_options(arguments);
    if (const auto* early = std::get_if<EarlyExit>(&parsed)) {
      environment.out << early->out;
      environment.err << early->err;
      return early->code;
    }
    return dispatch(std::get<Options>(parsed), environment);
  } catch (const std::exception& fault) {
    environment.err << "lacuna: this is a fault of the program, not of your records: " << fault.what() << "\n";
    return kOurFault;
  }
}

}  // namespace lacuna::cli

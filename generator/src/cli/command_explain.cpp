#include <ostream>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "diagnostic/explain.hpp"

namespace lacuna::cli {

int run_explain(const Options& options, Environment& environment) {
  if (options.operands.empty()) {
    environment.out << diagnostic::list_codes();
    return kFine;
  }
  for (const std::string& operand : options.operands) {
    const auto code = diagnostic::find_code(operand);
    if (!code) {
      environment.err << "lacuna: there is no code `" << operand << "`; `lacuna explain` lists them all\n";
      return kWrongUsage;
    }
    environment.out << diagnostic::explain(*code);
  }
  return kFine;
}

}  // namespace lacuna::cli

// cases/case_run.hpp: runs a case in memory and compares what came out with what was expected. Knows no disk
// but the repository's, for the files that a case starts with.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "cases/case_file.hpp"
#include "cli/run.hpp"
#include "files/file_system.hpp"

namespace lacuna::test {

/// The program under test: arguments and environment to exit code.
using Program = std::function<int(const std::vector<std::string>&, cli::Environment&)>;

/// What a case came to.
struct Verdict {
  std::vector<std::string> faults;  ///< what is not as expected, each in a few lines; none if all is
  Case updated;                     ///< the case with what came out in the place of its exact expectations
  int exit_code = 0;                ///< of the last step
  bool has_warned = false;          ///< the last step spoke of a warning
};

/// Runs all steps of `value`, one after the other, on one tree and one published site.
[[nodiscard]] Verdict run_case(const Case& value, const files::FileSystem& repository, const Program& program);

/// Whether a file's name tells how its case ends: `fail_…` if and only if the last step fails, `warn_…` if
/// and only if it warns and does not fail. What is wrong, or empty.
[[nodiscard]] std::string check_name(const std::string& name, const Verdict& verdict);

}  // namespace lacuna::test

// cli/left_out.hpp: tells which records a build does not hold, so that none is missed in silence.
#pragma once
#include "cli/build.hpp"
#include "cli/run.hpp"

namespace lacuna::cli {

/// Prints one line that counts the records of `names` and names the first, or nothing where there are none.
void print_left_out(const std::vector<std::string>& names, base::Date as_of, Environment& environment);

}  // namespace lacuna::cli

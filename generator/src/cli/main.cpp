#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "cli/run.hpp"

int main(int argc, char** argv) {
  const bool is_terminal = isatty(STDERR_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
  lacuna::cli::Environment environment{nullptr, nullptr, std::cout, std::cerr, is_terminal};
  return lacuna::cli::run({argv + 1, argv + argc}, environment);
}

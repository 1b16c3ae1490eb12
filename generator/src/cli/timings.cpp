#include "cli/timings.hpp"

#include <sys/resource.h>

#include <chrono>

namespace lacuna::cli {

double Timings::now() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::milli>(since).count();
}

void Timings::add(std::string_view stage, double start, std::size_t count) {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  rows_.push_back({std::string(stage), now() - start, count, static_cast<std::size_t>(usage.ru_maxrss)});
}

}  // namespace lacuna::cli

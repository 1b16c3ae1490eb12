#include "base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace lacuna::base {

void parallel_for(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work) {
  // Small enough that threads end together, large enough that the counter is not contended.
  constexpr std::size_t kBatch = 16;
  std::atomic<std::size_t> next{0};
  const auto run = [&] {
    for (std::size_t begin = next.fetch_add(kBatch); begin < count; begin = next.fetch_add(kBatch)) {
      const std::size_t end = std::min(count, begin + kBatch);
      for (std::size_t i = begin; i < end; ++i) work(i);
    }
  };
  const std::size_t useful = std::min<std::size_t>(jobs, (count + kBatch - 1) / kBatch);
  std::vector<std::jthread> helpers;
  for (std::size_t i = 1; i < useful; ++i) helpers.emplace_back(run);
  run();
}

unsigned default_jobs() { return std::max(1U, std::thread::hardware_concurrency()); }

}  // namespace lacuna::base

// base/parallel.hpp: independent work spread over threads. Knows nothing of the work.
#pragma once
#include <cstddef>
#include <functional>

namespace lacuna::base {

/// Calls `work(i)` for each i below `count`, on at most `jobs` threads (the caller's included), in no particular order.
/// Returns when all are done. `work` must not throw. Results belong in slot i of a vector made before, so that their
/// order does not depend on the threads.
void parallel_for(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

/// Threads worth using on this machine, at least 1.
[[nodiscard]] unsigned default_jobs();

}  // namespace lacuna::base

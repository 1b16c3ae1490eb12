// cli/timings.hpp: how long each stage took and how much it handled, for --timings. Influences nothing that is built.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lacuna::cli {

/// One row: a stage, its wall time, how many things it handled, and the peak of memory at its end.
struct StageTime {
  std::string stage;
  double milliseconds = 0;
  std::size_t count = 0;
  std::size_t peak_kib = 0;
};

/// Rows in the order of the stages.
class Timings {
 public:
  /// Runs `work`, and keeps how long it took; `count_of` tells from its value how many things it handled.
  template <class Work, class CountOf>
  auto measure(std::string_view stage, Work&& work, CountOf&& count_of) {
    const double start = now();
    auto value = std::forward<Work>(work)();
    add(stage, start, count_of(value));
    return value;
  }
  [[nodiscard]] const std::vector<StageTime>& rows() const { return rows_; }

 private:
  /// Milliseconds of a clock that only runs forward.
  [[nodiscard]] static double now();
  void add(std::string_view stage, double start, std::size_t count);
  std::vector<StageTime> rows_;
};

}  // namespace lacuna::cli

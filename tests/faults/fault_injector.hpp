// faults/fault_injector.hpp: runs work in a process of its own and spoils one of its system calls. Knows not
// what the work is.
#pragma once
#include <cstddef>
#include <functional>

namespace lacuna::test {

/// What happens at the `at`-th system call on files, counted from 1 over all threads: the process is killed
/// before the call is made (`error` 0), or the call fails with `error` (an errno value) without being made.
struct Fault {
  std::size_t at = 0;
  int error = 0;
};

/// How the work ended.
struct Ending {
  bool is_hit = false;     ///< the fault was met; if not, the work made fewer calls
  bool is_killed = false;  ///< by the fault or, if it was an error, by a crash
  int exit_code = -1;
};

/// True if this system lets a test watch its own child (ptrace), and fail its calls (x86-64 alone).
[[nodiscard]] bool can_kill_at_calls();
[[nodiscard]] bool can_fail_calls();

/// Runs `work` in a child process; its result is the exit code. The caller has no other child and one thread.
[[nodiscard]] Ending run_with_fault(const std::function<int()>& work, const Fault& fault);

}  // namespace lacuna::test

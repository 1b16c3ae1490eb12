#include "faults/fault_injector.hpp"

#include <signal.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>

namespace lacuna::test {
namespace {

constexpr int kNoTrace = 125;
constexpr int kSyscallStop = SIGTRAP | 0x80;

/// The calls that see or change a disk. Between two of them no disk changes.
bool is_on_files(std::uint64_t number) {
  constexpr std::array<std::uint64_t, 22> kCalls = {SYS_openat, SYS_read,   SYS_write,      SYS_close,     SYS_fstat,    SYS_newfstatat,
                                                    SYS_statx,  SYS_linkat, SYS_renameat,   SYS_mkdir,     SYS_rmdir,    SYS_mkdirat,
                                                    SYS_fchmod, SYS_fchown, SYS_getdents64, SYS_renameat2, SYS_unlinkat, SYS_flock,
                                                    SYS_fsync,  SYS_syncfs, SYS_fstatfs,    SYS_lstat};
  return std::find(kCalls.begin(), kCalls.end(), number) != kCalls.end();
}

/// One child and what is done to it.
class Tracer {
 public:
  Tracer(pid_t child, const Fault& fault) : child_(child), fault_(fault) {}

  Ending run() {
    int status = 0;
    while (true) {
      const pid_t thread = ::waitpid(-1, &status, __WALL);
      if (thread < 0) return ending_;
      if (WIFSTOPPED(status)) {
        handle_stop(thread, status);
      } else if (thread == child_) {
        ending_.is_killed = WIFSIGNALED(status);
        ending_.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
      }
    }
  }

 private:
  void handle_stop(pid_t thread, int status) {
    const int signal = WSTOPSIG(status);
    if (signal == kSyscallStop) handle_call(thread);
    const bool is_own = signal == kSyscallStop || signal == SIGSTOP || (status >> 16) != 0;
    ::ptrace(PTRACE_SYSCALL, thread, 0L, static_cast<long>(is_own ? 0 : signal));
  }

  void handle_call(pid_t thread) {
    __ptrace_syscall_info info{};
    ::ptrace(PTRACE_GET_SYSCALL_INFO, thread, sizeof(info), &info);
    if (info.op == PTRACE_SYSCALL_INFO_ENTRY && is_on_files(info.entry.nr) && ++calls_ == fault_.at) {
      ending_.is_hit = true;
      if (fault_.error == 0) {
        ::kill(child_, SIGKILL);
      } else {
        failing_.insert(thread);
        skip_call(thread);
      }
    } else if (info.op == PTRACE_SYSCALL_INFO_EXIT && failing_.erase(thread) == 1) {
      set_result(thread, -fault_.error);
    }
  }

#if defined(__x86_64__)
  static void skip_call(pid_t thread) {
    user_regs_struct registers{};
    ::ptrace(PTRACE_GETREGS, thread, 0L, &registers);
    registers.orig_rax = ~0ULL;
    ::ptrace(PTRACE_SETREGS, thread, 0L, &registers);
  }

  static void set_result(pid_t thread, int result) {
    user_regs_struct registers{};
    ::ptrace(PTRACE_GETREGS, thread, 0L, &registers);
    registers.rax = static_cast<unsigned long long>(result);
    ::ptrace(PTRACE_SETREGS, thread, 0L, &registers);
  }
#else
  static void skip_call(pid_t) {}
  static void set_result(pid_t, int) {}
#endif

  pid_t child_;
  Fault fault_;
  std::size_t calls_ = 0;
  std::set<pid_t> failing_;
  Ending ending_;
};

}  // namespace

Ending run_with_fault(const std::function<int()>& work, const Fault& fault) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::ptrace(PTRACE_TRACEME, 0, 0L, 0L) != 0) ::_exit(kNoTrace);
    ::raise(SIGSTOP);
    ::_exit(work());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  if (!WIFSTOPPED(status)) return {false, false, kNoTrace};
  ::ptrace(PTRACE_SETOPTIONS, child, 0L, PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_EXITKILL);
  ::ptrace(PTRACE_SYSCALL, child, 0L, 0L);
  return Tracer(child, fault).run();
}

bool can_kill_at_calls() {
  const Ending ending = run_with_fault([] { return ::close(-1) == 0 ? 1 : 0; }, {1, 0});
  return ending.is_hit && ending.is_killed;
}

bool can_fail_calls() {
#if defined(__x86_64__)
  return can_kill_at_calls();
#else
  return false;
#endif
}

}  // namespace lacuna::test

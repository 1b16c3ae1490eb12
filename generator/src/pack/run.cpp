#include "pack/run.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>

#include "base/text.hpp"

extern char** environ;

namespace lacuna::pack {
namespace {

constexpr const char* kNothing = "/dev/null";

// The redirections of a program to be started.
class Redirections {
 public:
  Redirections(const Command& command, int output) {
    posix_spawn_file_actions_init(&actions_);
    const char* input = command.input.empty() ? kNothing : command.input.c_str();
    const char* errors = command.errors.empty() ? kNothing : command.errors.c_str();
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, input, O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  }
  ~Redirections() { posix_spawn_file_actions_destroy(&actions_); }
  Redirections(const Redirections&) = delete;
  Redirections& operator=(const Redirections&) = delete;
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

bool start(const Command& command, int output, pid_t& child) {
  std::vector<std::string> words = command.words;
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const Redirections redirections(command, output);
  return posix_spawnp(&child, arguments.front(), redirections.get(), nullptr, arguments.data(), environ) == 0;
}

// Hands on whole lines of `pending`, the last one too if `is_last`.
void hand_on(std::string& pending, bool is_last, const std::function<void(std::string_view)>& on_line) {
  std::size_t end = 0;
  while ((end = pending.find('\n')) != std::string::npos) {
    on_line(std::string_view(pending).substr(0, end));
    pending.erase(0, end + 1);
  }
  if (is_last && !pending.empty()) on_line(pending);
}

// Reads until the other side is closed; false if nothing came in time.
bool read_lines(int input, int seconds, const std::function<void(std::string_view)>& on_line) {
  std::string pending;
  std::array<char, 4096> buffer{};
  while (true) {
    pollfd wanted{input, POLLIN, 0};
    const int ready = poll(&wanted, 1, seconds * 1000);
    if (ready == 0) return false;
    if (ready < 0 && errno == EINTR) continue;
    const ssize_t count = ready < 0 ? -1 : read(input, buffer.data(), buffer.size());
    if (count <= 0) break;
    pending.append(buffer.data(), static_cast<std::size_t>(count));
    hand_on(pending, false, on_line);
  }
  hand_on(pending, true, on_line);
  return true;
}

int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return -1;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

Ran run(const Command& command, const std::function<void(std::string_view)>& on_line) {
  Ran ran;
  std::array<int, 2> ends{};
  if (command.words.empty() || pipe2(ends.data(), O_CLOEXEC) != 0) return ran;
  pid_t child = 0;
  ran.is_started = start(command, ends[1], child);
  close(ends[1]);
  if (ran.is_started) {
    ran.is_late = !read_lines(ends[0], command.seconds, on_line);
    if (ran.is_late) kill(child, SIGKILL);
    ran.exit_code = wait_for(child);
  }
  close(ends[0]);
  return ran;
}

std::string find_program(std::string_view program) {
  const auto can_run = [](const std::string& path) { return access(path.c_str(), X_OK) == 0; };
  const std::string name(program);
  if (name.find('/') != std::string::npos) return can_run(name) ? name : std::string();
  const char* folders = std::getenv("PATH");
  for (const std::string_view folder : base::split(folders == nullptr ? "" : folders, ':')) {
    std::string path = std::string(folder) + "/" + name;
    if (!folder.empty() && can_run(path)) return path;
  }
  return {};
}

}  // namespace lacuna::pack

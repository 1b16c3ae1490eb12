// pack/run.hpp: runs another program to its end. Knows no program by name.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::pack {

/// A program with its arguments; the first word is looked for in PATH. It reads `input` and writes what it complains of
/// to `errors`, both names of files; empty stands for nothing.
struct Command {
  std::vector<std::string> words;
  std::string input;
  std::string errors;
  int seconds = 600;  // after which it is killed, counted from its last line
};

/// How it went. `exit_code` is -1 unless the program ended by itself.
struct Ran {
  bool is_started = false;
  bool is_late = false;  // killed
  int exit_code = -1;

  [[nodiscard]] bool is_fine() const { return is_started && !is_late && exit_code == 0; }
};

/// Runs `command`; `on_line` gets each line of its output when it is whole.
Ran run(const Command& command, const std::function<void(std::string_view)>& on_line);

/// The file that `program` names in PATH, or the name itself if it holds a slash and can be executed; empty otherwise.
[[nodiscard]] std::string find_program(std::string_view program);

}  // namespace lacuna::pack

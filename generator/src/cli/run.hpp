// cli/run.hpp: one run of the program, from its arguments to its exit code. Touches nothing but the environment given.
#pragma once
#include <iosfwd>
#include <string>
#include <vector>

#include "files/file_system.hpp"
#include "publish/sink.hpp"

namespace lacuna::cli {

/// What a run reads and writes. Tests put memory in place of the disk.
struct Environment {
  const files::FileSystem* files = nullptr;  // read in place of --root
  publish::Sink* sink = nullptr;             // published into in place of --output
  std::ostream& out;
  std::ostream& err;
  bool is_terminal = false;  // colours and progress are wanted on `err`
};

/// Exit code: 0 fine, 1 the content has errors, 2 wrong usage, 3 file system, 70 a fault of ours. `arguments` without
/// the program's name.
[[nodiscard]] int run(const std::vector<std::string>& arguments, Environment& environment);

}  // namespace lacuna::cli

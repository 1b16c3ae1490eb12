// cli/input.hpp: the tree that a command reads: the user's own, with what came with the program behind it.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "cli/options.hpp"
#include "cli/run.hpp"
#include "diagnostic/diagnostic.hpp"
#include "files/file_system.hpp"
#include "publish/sink.hpp"

namespace lacuna::cli {

/// The tree below `root`; `templates/` and `site/` are completed file by file from those that came with the program.
class Input {
 public:
  Input(const std::string& root, const files::FileSystem* in_place_of_disk);
  ~Input();
  [[nodiscard]] const files::FileSystem& files() const { return *whole_; }
  /// A file's text for printing diagnostics.
  [[nodiscard]] std::optional<std::string> read(const std::string& path) const;

 private:
  std::unique_ptr<files::FileSystem> own_;
  std::unique_ptr<files::FileSystem> program_;
  std::unique_ptr<files::FileSystem> share_;
  std::unique_ptr<files::FileSystem> whole_;
};

/// Those of `problems` that are errors. Warnings about records are for `lacuna check`; what is made from them tells of its own.
[[nodiscard]] diagnostic::Diagnostics errors_of(diagnostic::Diagnostics problems);
/// Prints problems in the form asked for: text to `err`, machine forms to `out`.
void print_problems(const diagnostic::Diagnostics& problems, const Input& input, Format format, Environment& environment);
/// Prints what became of the files that were to be published: the end of a line.
void print_outcome(const publish::Outcome& outcome, Environment& environment);
/// Prints the stages' times as a table.
void print_timings(const Timings& timings, Environment& environment);
/// 0, 1, 3 or 70 by the gravest of `problems`; with `strict`, warnings count as errors.
[[nodiscard]] int exit_code_of(const diagnostic::Diagnostics& problems, bool strict);

}  // namespace lacuna::cli

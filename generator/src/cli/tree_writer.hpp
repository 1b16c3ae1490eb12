// cli/tree_writer.hpp: files that a command writes into the tree or a folder of the user's. Knows no record.
#pragma once
#include <string>

#include "cli/options.hpp"
#include "cli/run.hpp"

namespace lacuna::cli {

/// Writes `folder`/`path`, folders included, in one step: a reader sees the old file or the new. Where the environment has
/// a sink, `path` is put there instead. False after a word to `err` if the system refuses.
[[nodiscard]] bool write_file(const std::string& folder, const std::string& path, const std::string& text, Environment& environment);

/// The first content root, in which schemas, locks and releases stand.
[[nodiscard]] const std::string& main_content(const Options& options);

}  // namespace lacuna::cli

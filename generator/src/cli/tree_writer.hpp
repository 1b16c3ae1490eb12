// cli/tree_writer.hpp: files that a command writes into the tree or a folder of the user's. Knows no record.
#pragma once
#include <map>
#include <string>

#include "cli/options.hpp"
#include "cli/run.hpp"

namespace lacuna::cli {

/// Texts by path.
using Texts = std::map<std::string, std::string>;

/// Writes every path below `folder`, folders included, each in one step: a reader sees the old file or the new. Where the
/// environment has a sink, the paths are put there instead. False after a word to `err` if the system refuses one.
[[nodiscard]] bool write_files(const std::string& folder, const Texts& texts, Environment& environment);

/// The first content root, in which schemas, locks and releases stand.
[[nodiscard]] const std::string& main_content(const Options& options);

}  // namespace lacuna::cli

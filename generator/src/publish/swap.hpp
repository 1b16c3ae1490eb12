// publish/swap.hpp: how the twin takes the place of what readers see. Knows no plan and no digest.
#pragma once
#include <string>
#include <system_error>
#include <vector>

#include "publish/output_folder.hpp"
#include "publish/workspace.hpp"

namespace lacuna::publish {

/// Gives the twin, a whole tree, the output folder's place in one step, and the output folder the twin's. A
/// reader who opens files by path sees the one tree or the other at any moment, whenever this process ends.
///
/// Where `is_lasting` is set, the same holds when the machine loses its power: all bytes are on the disk
/// before the step. A first publication has nothing to lose and does not
/// wait.
[[nodiscard]] std::error_code swap_trees(const OutputFolder& output, const Workspace& workspace, bool is_lasting);

/// Removes the files `removed` from the output folder, then moves those of the twin into it, the list of
/// digests last. From the moment that its journal is written, the swap will be finished, by this run or by
/// the next.
[[nodiscard]] std::error_code swap_files(const OutputFolder& output, const Workspace& workspace, const std::vector<std::string>& removed,
                                         bool is_lasting);

/// True if a swap file by file in this folder was cut off.
[[nodiscard]] bool has_unfinished_swap(const Tree& output);
/// Finishes it if there is one; otherwise clears a twin that a killed run left half made, for the way
/// file_by_file.
[[nodiscard]] std::error_code finish_swap(const OutputFolder& output, const Workspace& workspace);

}  // namespace lacuna::publish

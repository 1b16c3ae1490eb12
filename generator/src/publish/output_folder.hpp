// publish/output_folder.hpp: the folder that readers see, and whether it is ours to change. Knows no plan.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "publish/publication.hpp"
#include "publish/tree.hpp"

namespace lacuna::publish {

/// An output folder as it stands now. `tree` is closed if there is no such folder yet.
struct OutputFolder {
  std::string name;  ///< as the user wrote it, for messages
  std::string path;  ///< absolute and without links
  Tree tree;
  std::optional<Publication> published;
};

/// The folder called `name`, relative to the working folder; folders above it are made.
///
/// Errors  L603 if it holds anything but an earlier publication, L606 if it cannot be opened. A publication
/// whose swap
///         file by file was cut off (see swap.hpp) counts as ours.
[[nodiscard]] diagnostic::Staged<std::optional<OutputFolder>> open_output_folder(const std::string& name);

/// What stands in `entries`, the walk of an output folder, that `published` does not account for: files, and
/// folders that hold none of its files. In the order of `entries`.
[[nodiscard]] std::vector<Entry> find_foreign(const std::vector<Entry>& entries, const std::optional<Publication>& published);

/// One problem with the output folder `name`.
[[nodiscard]] diagnostic::Diagnostic output_problem(diagnostic::Code code, const std::string& name, std::string message,
                                                    std::string hint = {});
/// L606 for what the system refused; `path` is relative to the folder and may be empty.
[[nodiscard]] diagnostic::Diagnostic system_problem(const std::string& name, std::string_view path, const std::error_code& error);

}  // namespace lacuna::publish

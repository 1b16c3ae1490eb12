// publish/workspace.hpp: the folder in which the next state of an output folder is made ready, and who may do
// so now. Knows no plan.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "diagnostic/diagnostic.hpp"
#include "publish/output_folder.hpp"
#include "publish/tree.hpp"

namespace lacuna::publish {

/// How the next state takes the place of the last.
enum class Way : std::uint8_t {
  exchange,     ///< both whole trees in one step (renameat2 with RENAME_EXCHANGE, Linux 3.15)
  file_by_file  ///< a new file at a time, the list of digests last; a journal lets the next run finish it
};

/// The workspace of one output folder:
///
///   public.idle/lock   held by the run that writes, freed by the system however that run ends
///   public.idle/tree/  the twin: what was published before, or the next state half made; nobody reads it
///
/// Where the folder is the root of a disk, or none can be made beside it, or the disk cannot exchange, the
/// workspace is
/// `.lacuna-idle` inside it, the twin holds only the files that change, and the way is file_by_file.
class Workspace {
 public:
  /// Claims the workspace of `output` for this process.
  ///
  /// Errors  L605 if another process holds it, L603 if a folder beside is in the way, L606.
  [[nodiscard]] static diagnostic::Staged<std::optional<Workspace>> claim(const OutputFolder& output);

  /// Takes an inner workspace away again, so that `output` holds nothing but what is published, unless a
  /// journal in it is still to be carried out. The lock is free afterwards.
  void leave(const OutputFolder& output);

  [[nodiscard]] Way way() const { return way_; }
  /// The workspace itself, and the twin in it.
  [[nodiscard]] const Tree& folder() const { return folder_; }
  [[nodiscard]] const Tree& twin() const { return twin_; }

 private:
  friend class Claim;
  Workspace() = default;
  Way way_ = Way::exchange;
  Tree folder_;
  Tree twin_;
  files::Descriptor lock_;
};

/// The twin's name in the workspace.
inline constexpr const char* kTwinName = "tree";

}  // namespace lacuna::publish

// publish/twin.hpp: brings the idle tree up to the state to be published. Knows no list and no swap.
#pragma once
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "publish/tree.hpp"

namespace lacuna::publish {

/// What the twin is to hold, each list ascending.
struct TwinPlan {
  std::vector<std::string> fresh;    ///< files that are in the twin already, as they shall be
  std::vector<std::string> shared;   ///< files that shall be the same as in the live tree
  std::vector<std::string> folders;  ///< folders to be there even if nothing is in them
};

/// An operation that the system refused, and on what.
struct Failure {
  std::string path;
  std::error_code error;
};

/// Makes `twin` hold the files and folders of `plan` and nothing else, whatever it holds now: the remains of
/// the publication before the last, or of a run that was killed. `live_entries` is the walk of `live`.
///
/// Cost    A walk of the twin, and one link for each shared file that the two trees do not share yet.
[[nodiscard]] std::optional<Failure> bring_up(const Tree& twin, const Tree& live, const std::vector<Entry>& live_entries,
                                              const TwinPlan& plan);

}  // namespace lacuna::publish

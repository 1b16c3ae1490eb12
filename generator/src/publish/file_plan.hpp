// publish/file_plan.hpp: the files of one publication and what is wrong with their paths. Knows no disk.
#pragma once
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/diagnostic.hpp"

namespace lacuna::publish {

/// What a publication calls its own; nobody else may put a file there.
inline constexpr std::string_view kListName = "SHA256SUMS";
inline constexpr std::string_view kRecordName = "publication.json";
/// The folder inside the output in which a swap is prepared where none can lie beside it.
inline constexpr std::string_view kInnerWorkspace = ".lacuna-idle";

/// One file to be published: its SHA-256, and whether it differs from the file now published under its path.
struct PlannedFile {
  std::string digest;
  bool is_new = true;
};

/// The files put so far. Its functions may be called by several threads at once.
class FilePlan {
 public:
  /// True if `path` may be published at all (see portable_name.hpp); if not, that is noted as a problem.
  [[nodiscard]] bool accepts(std::string_view path);
  /// Adds a file; one that is there already is noted as a problem.
  void add(std::string_view path, const PlannedFile& file);

  /// By ascending path. Not to be called while files are added.
  [[nodiscard]] const std::map<std::string, PlannedFile>& files() const { return files_; }
  /// Paths refused and paths given twice.
  [[nodiscard]] const diagnostic::Diagnostics& problems() const { return problems_; }

 private:
  void note(diagnostic::Code code, std::string_view path, std::string message);

  std::mutex mutex_;
  std::map<std::string, PlannedFile> files_;
  diagnostic::Diagnostics problems_;
};

/// Pairs among `paths` that cannot stand together on every disk: equal but for ASCII capitals, folders
/// included, or a file where the other needs a folder. `paths` ascend. O(characters).
[[nodiscard]] diagnostic::Diagnostics check_collisions(const std::vector<std::string>& paths);

}  // namespace lacuna::publish

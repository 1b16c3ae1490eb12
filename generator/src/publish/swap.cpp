#include "publish/swap.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cstdio>
#include <optional>

#include "base/text.hpp"
#include "publish/file_plan.hpp"

namespace lacuna::publish {
namespace {

using files::last_error;

constexpr const char* kJournal = "journal";
constexpr const char* kHalfJournal = "journal.half";

/// The new root has the rights of the one it replaces; a group or user that may not be given is left out.
void copy_rights(const Tree& from, const Tree& to) {
  struct stat status {};
  if (!from.is_open() || ::fstat(from.number(), &status) != 0) return;
  [[maybe_unused]] const int is_refused = ::fchown(to.number(), status.st_uid, status.st_gid);
  ::fchmod(to.number(), status.st_mode & 07777U);
}

/// True if the path still leads to the folder that this run has compared with.
bool is_still(const OutputFolder& output) {
  struct stat held {};
  struct stat named {};
  if (!output.tree.is_open()) return true;
  return ::fstat(output.tree.number(), &held) == 0 && ::lstat(output.path.c_str(), &named) == 0 && held.st_ino == named.st_ino &&
         held.st_dev == named.st_dev;
}

/// Makes the new names in a folder last. Where that fails, a loss of power undoes the step: then the old tree
/// is there.
void sync_names(const Tree& folder) { ::fsync(folder.number()); }

std::error_code move_all(const Tree& output, const Tree& twin) {
  std::error_code error;
  for (const Entry& entry : twin.walk(error)) {
    if (!error && !entry.is_folder && entry.path != kListName) error = output.take(twin, entry.path);
  }
  if (error || !twin.has_file(kListName)) return error;
  return output.take(twin, kListName);
}

std::error_code clear(const Tree& tree) {
  std::error_code error;
  for (const Entry& entry : tree.walk(error)) {
    if (!error) error = tree.remove(entry.path);
  }
  return error;
}

std::error_code carry_out(const Tree& output, const Workspace& workspace, std::string_view journal) {
  for (const std::string_view path : base::split(journal, '\n')) {
    if (path.empty()) continue;
    if (const std::error_code error = output.remove(path)) return error;
    output.prune_above(path);
  }
  if (const std::error_code error = move_all(output, workspace.twin())) return error;
  if (const std::error_code error = clear(workspace.twin())) return error;
  return workspace.folder().remove(kJournal);
}

}  // namespace

std::error_code swap_trees(const OutputFolder& output, const Workspace& workspace, bool is_lasting) {
  const bool is_first = !output.tree.is_open();
  copy_rights(output.tree, workspace.twin());
  if (is_lasting && !is_first) {
    if (const std::error_code error = workspace.twin().sync()) return error;
  }
  if (!is_still(output)) return std::make_error_code(std::errc::no_such_file_or_directory);
  const unsigned flags = is_first ? RENAME_NOREPLACE : RENAME_EXCHANGE;
  if (::renameat2(workspace.folder().number(), kTwinName, AT_FDCWD, output.path.c_str(), flags) != 0) return last_error();
  if (is_lasting && !is_first) {
    std::error_code ignored;
    sync_names(Tree::open(output.path.substr(0, output.path.rfind('/') + 1), ignored));
  }
  return {};
}

std::error_code swap_files(const OutputFolder& output, const Workspace& workspace, const std::vector<std::string>& removed,
                           bool is_lasting) {
  const Tree& folder = workspace.folder();
  if (const std::error_code error = folder.write(kHalfJournal, base::join(removed, "\n"))) return error;
  if (is_lasting) {
    if (const std::error_code error = workspace.twin().sync()) return error;
  }
  if (::renameat(folder.number(), kHalfJournal, folder.number(), kJournal) != 0) return last_error();
  if (is_lasting) sync_names(folder);
  return carry_out(output.tree, workspace, base::join(removed, "\n"));
}

bool has_unfinished_swap(const Tree& output) { return output.has_file(std::string(kInnerWorkspace) + '/' + kJournal); }

std::error_code finish_swap(const OutputFolder& output, const Workspace& workspace) {
  if (workspace.way() == Way::exchange) return {};
  if (!workspace.folder().has_file(kJournal)) {
    const std::error_code error = workspace.folder().remove(kHalfJournal);
    return error ? error : clear(workspace.twin());
  }
  const std::optional<std::string> journal = workspace.folder().read(kJournal);
  return journal ? carry_out(output.tree, workspace, *journal) : std::make_error_code(std::errc::io_error);
}

}  // namespace lacuna::publish

#include "publish/workspace.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cstdio>
#include <utility>

#include "publish/file_plan.hpp"
#include "publish/swap.hpp"

namespace lacuna::publish {
namespace {

using files::Descriptor;
using files::last_error;

using diagnostic::Code;

constexpr const char* kLockName = "lock";
constexpr mode_t kFolderMode = 0777;
constexpr mode_t kLockMode = 0666;

std::string beside(const std::string& output) { return output + ".idle"; }
std::string inside(const std::string& output) { return output + '/' + std::string(kInnerWorkspace); }

/// A disk may be mounted on the folder itself; then nothing beside it is on the same disk.
bool is_mount_root(const Tree& tree) {
  struct statx status {};
  if (!tree.is_open() || ::statx(tree.number(), "", AT_EMPTY_PATH, STATX_TYPE, &status) != 0) return false;
  return (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

bool is_same_file(int file, int folder, const char* name) {
  struct stat held {};
  struct stat named {};
  return ::fstat(file, &held) == 0 && ::fstatat(folder, name, &named, AT_SYMLINK_NOFOLLOW) == 0 && held.st_ino == named.st_ino &&
         held.st_dev == named.st_dev;
}

/// The folder above may belong to somebody else, or to a disk that is read-only.
bool is_right_missing(const std::error_code& error) {
  return error == std::errc::permission_denied || error == std::errc::operation_not_permitted || error == std::errc::read_only_file_system;
}

/// Tries on two empty folders whether the disk can exchange.
std::error_code try_exchange(const Tree& folder) {
  constexpr const char* kOne = "probe-1";
  constexpr const char* kOther = "probe-2";
  std::error_code error = folder.make_folder(kOne);
  if (!error) error = folder.make_folder(kOther);
  const int number = folder.number();
  if (!error && ::renameat2(number, kOne, number, kOther, RENAME_EXCHANGE) != 0) error = last_error();
  ::unlinkat(number, kOne, AT_REMOVEDIR);
  ::unlinkat(number, kOther, AT_REMOVEDIR);
  return error;
}

bool is_unable(const std::error_code& error) {
  return error == std::errc::invalid_argument || error == std::errc::function_not_supported || error == std::errc::operation_not_supported;
}

}  // namespace

/// One attempt to claim.
class Claim {
 public:
  explicit Claim(const OutputFolder& output) : output_(output) {}

  diagnostic::Staged<std::optional<Workspace>> run() {
    if (!is_mount_root(output_.tree) && try_beside()) return finish(Way::exchange);
    if (!problems_.empty()) return {std::nullopt, std::move(problems_)};
    if (take_folder(output_.path) && take_folder(inside(output_.path)) && take_lock()) return finish(Way::file_by_file);
    return {std::nullopt, std::move(problems_)};
  }

 private:
  bool try_beside() {
    const std::string folder = beside(output_.path);
    std::error_code error = open_folder(folder);
    if (error) {
      if (!output_.tree.is_open() || !is_right_missing(error)) report(error);
      return false;
    }
    if (!is_ours() || !take_lock()) return false;
    error = try_exchange(result_.folder_);
    if (error && !is_unable(error)) report(error);
    if (!error || !is_unable(error)) return !error;
    ::unlinkat(result_.folder_.number(), kLockName, 0);
    ::rmdir(folder.c_str());
    return false;
  }

  void report(const std::error_code& error) { problems_.push_back(system_problem(output_.name, {}, error)); }

  /// Opens `folder`, made if need be.
  std::error_code open_folder(const std::string& folder) {
    std::error_code error;
    if (::mkdir(folder.c_str(), kFolderMode) != 0 && errno != EEXIST) error = last_error();
    if (!error) result_.folder_ = Tree::open(folder, error);
    return error;
  }

  bool take_folder(const std::string& folder) {
    const std::error_code error = open_folder(folder);
    if (error) report(error);
    return !error;
  }

  /// A folder that happens to have the workspace's name is left alone.
  bool is_ours() {
    std::error_code error;
    if (result_.folder_.has_file(kLockName) || result_.folder_.walk(error).empty()) return true;
    const std::string name = beside(output_.name);
    problems_.push_back(output_problem(Code::foreign_output_folder, output_.name,
                                       "`" + name + "`, where the next state is made ready, holds files of others",
                                       "move that folder away"));
    return false;
  }

  bool take_lock() {
    const int folder = result_.folder_.number();
    result_.lock_ = Descriptor(::openat(folder, kLockName, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kLockMode));
    const bool is_held = result_.lock_.is_open() && ::flock(result_.lock_.number(), LOCK_EX | LOCK_NB) == 0;
    // Between opening and locking, the file may have been removed and made anew by another process.
    if (is_held && is_same_file(result_.lock_.number(), folder, kLockName)) return true;
    if (is_held || errno == EWOULDBLOCK) {
      problems_.push_back(output_problem(Code::output_in_use, output_.name, "another run is writing into `" + output_.name + "`"));
    } else {
      report(last_error());
    }
    return false;
  }

  diagnostic::Staged<std::optional<Workspace>> finish(Way way) {
    result_.way_ = way;
    std::error_code error = result_.folder_.make_folder(kTwinName);
    if (!error) result_.twin_ = Tree::open_below(result_.folder_, kTwinName, error);
    if (error) return {std::nullopt, {system_problem(output_.name, {}, error)}};
    return {std::move(result_), {}};
  }

  const OutputFolder& output_;
  Workspace result_;
  diagnostic::Diagnostics problems_;
};

diagnostic::Staged<std::optional<Workspace>> Workspace::claim(const OutputFolder& output) { return Claim(output).run(); }

void Workspace::leave(const OutputFolder& output) {
  const bool is_beside = way_ == Way::exchange;
  if (is_beside ? ::access(output.path.c_str(), F_OK) == 0 : has_unfinished_swap(output.tree)) return;
  // The lock goes last: until then nobody else can have begun, and afterwards the folder is not empty if
  // somebody has.
  if (folder_.remove(kTwinName) || folder_.remove(kLockName)) return;
  ::rmdir(is_beside ? beside(output.path).c_str() : inside(output.path).c_str());
}

}  // namespace lacuna::publish

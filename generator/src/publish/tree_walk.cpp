// The functions of Tree that go through folders.
#include <dirent.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "publish/tree.hpp"

namespace lacuna::publish {
namespace {

using files::last_error;

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

Folder open_folder(int root, const std::string& path) {
  const int number = ::openat(root, path.empty() ? "." : path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
  return Folder(number < 0 ? nullptr : ::fdopendir(number));
}

bool is_folder(int root, const std::string& path, unsigned char kind) {
  if (kind != DT_UNKNOWN) return kind == DT_DIR;
  struct stat status {};
  return ::fstatat(root, path.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(status.st_mode);
}

/// What one folder holds, in no order.
std::vector<Entry> list(int root, const std::string& path, std::error_code& error) {
  std::vector<Entry> entries;
  const Folder folder = open_folder(root, path);
  if (!folder) {
    error = last_error();
    return entries;
  }
  errno = 0;
  while (const dirent* entry = ::readdir(folder.get())) {
    const std::string_view name = entry->d_name;
    if (name == "." || name == "..") continue;
    std::string whole = path.empty() ? std::string(name) : path + '/' + std::string(name);
    const bool has_entries = is_folder(root, whole, entry->d_type);
    entries.push_back({std::move(whole), entry->d_ino, has_entries});
    errno = 0;
  }
  if (errno != 0) error = last_error();
  return entries;
}

/// Layers of an overlay may give two files the same number.
bool has_inodes_of_its_own(int root) {
  struct statfs status {};
  return ::fstatfs(root, &status) == 0 && std::cmp_not_equal(status.f_type, OVERLAYFS_SUPER_MAGIC);
}

}  // namespace

std::vector<Entry> Tree::walk(std::error_code& error) const {
  error.clear();
  std::vector<Entry> found = list(number(), {}, error);
  for (std::size_t i = 0; i < found.size() && !error; ++i) {
    if (!found[i].is_folder) continue;
    for (Entry& entry : list(number(), std::string(found[i].path), error)) found.push_back(std::move(entry));
  }
  if (!has_inodes_of_its_own(number())) {
    for (Entry& entry : found) entry.inode = 0;
  }
  std::sort(found.begin(), found.end(), [](const Entry& left, const Entry& right) { return left.path < right.path; });
  return found;
}

std::error_code Tree::remove(std::string_view path) const {
  const std::string name(path);
  if (::unlinkat(number(), name.c_str(), 0) == 0 || errno == ENOENT || errno == ENOTDIR) return {};
  if (errno != EISDIR && errno != EPERM) return last_error();
  std::error_code error;
  for (const Entry& entry : list(number(), name, error)) {
    if (error) break;
    error = remove(entry.path);
  }
  if (error == std::errc::no_such_file_or_directory) return {};
  if (error) return error;
  return ::unlinkat(number(), name.c_str(), AT_REMOVEDIR) == 0 || errno == ENOENT ? std::error_code() : last_error();
}

void Tree::prune_above(std::string_view path) const {
  for (std::size_t slash = path.rfind('/'); slash != std::string_view::npos; slash = path.rfind('/', slash - 1)) {
    if (::unlinkat(number(), std::string(path.substr(0, slash)).c_str(), AT_REMOVEDIR) != 0) return;
  }
}

}  // namespace lacuna::publish

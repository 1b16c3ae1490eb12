#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <filesystem>
#include <system_error>

#include "files/descriptor.hpp"
#include "files/file_system.hpp"
#include "files/folder_walk.hpp"

namespace lacuna::files {
namespace {

ReadResult failure(int error) {
  const bool is_missing = error == ENOENT || error == ENOTDIR;
  return {is_missing ? ReadStatus::missing : ReadStatus::unreadable, {}, std::generic_category().message(error)};
}

/// Where the open file really lies: what the system opened, not what the path may name by now. Empty if unknown.
std::string real_path(const Descriptor& file, const std::string& path) {
  std::array<char, PATH_MAX> target{};
  const std::string link = "/proc/self/fd/" + std::to_string(file.number());
  const ssize_t size = ::readlink(link.c_str(), target.data(), target.size());
  if (size > 0) return {target.data(), static_cast<std::size_t>(size)};
  std::error_code error;
  return std::filesystem::canonical(path, error).native();
}

ReadResult read_all(const Descriptor& file, std::size_t expected, std::size_t limit) {
  ReadResult result;
  result.bytes.resize(expected + 1);
  std::size_t size = 0;
  while (true) {
    if (size == result.bytes.size()) result.bytes.resize(size * 2);
    const ssize_t count = ::read(file.number(), result.bytes.data() + size, result.bytes.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failure(errno);
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
    if (size > limit) return {ReadStatus::too_large, {}, {}};
  }
  result.bytes.resize(size);
  return result;
}

}  // namespace

DiskFileSystem::DiskFileSystem(const std::string& root) {
  std::error_code error;
  root_ = std::filesystem::canonical(root, error).native();
}

Listing DiskFileSystem::list(std::string_view folder) const { return root_.empty() ? Listing() : FolderWalk(root_).walk(folder); }

ReadResult DiskFileSystem::read(std::string_view path, std::size_t limit) const {
  if (root_.empty()) return failure(ENOENT);
  const std::string whole = root_ + '/' + std::string(path);
  // A pipe without a writer would hold the program for ever without O_NONBLOCK.
  const Descriptor file(::open(whole.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.number() < 0) return failure(errno);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return failure(errno);
  if (!S_ISREG(status.st_mode)) return {ReadStatus::not_a_file, {}, "not a plain file"};
  if (!is_within(root_, real_path(file, whole))) return {ReadStatus::unreadable, {}, "the file lies outside the tree"};
  const auto size = static_cast<std::size_t>(status.st_size);
  return size > limit ? ReadResult{ReadStatus::too_large, {}, {}} : read_all(file, size, limit);
}

}  // namespace lacuna::files

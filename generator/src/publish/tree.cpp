#include "publish/tree.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace lacuna::publish {
namespace {

using files::Descriptor;
using files::last_error;

constexpr mode_t kFileMode = 0666;
constexpr mode_t kFolderMode = 0777;
constexpr std::size_t kChunk = std::size_t{1} << 16U;

/// Another name for a file is refused by some disks, and between disks, and for files of another user.
bool is_link_refused(const std::error_code& error) {
  return error == std::errc::cross_device_link || error == std::errc::operation_not_permitted ||
         error == std::errc::operation_not_supported || error == std::errc::too_many_links;
}

std::error_code write_all(const Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return last_error();
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return {};
}

/// Reads up to `size` bytes; fewer only at the end of the file or on error.
std::size_t read_some(const Descriptor& file, char* bytes, std::size_t size) {
  std::size_t done = 0;
  while (done < size) {
    const ssize_t count = ::read(file.number(), bytes + done, size - done);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    done += static_cast<std::size_t>(count);
  }
  return done;
}

/// An open plain file, or a closed descriptor. A pipe does not hold the program up.
Descriptor open_file(const Descriptor& root, const std::string& path, std::size_t& size) {
  Descriptor file(::openat(root.number(), path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  struct stat status {};
  if (!file.is_open() || ::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) return Descriptor();
  size = static_cast<std::size_t>(status.st_size);
  return file;
}

}  // namespace

Tree Tree::open(const std::string& folder, std::error_code& error) {
  Tree tree;
  tree.root_ = Descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  error = tree.is_open() ? std::error_code() : last_error();
  return tree;
}

Tree Tree::open_below(const Tree& tree, const char* name, std::error_code& error) {
  Tree below;
  below.root_ = Descriptor(::openat(tree.number(), name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW));
  error = below.is_open() ? std::error_code() : last_error();
  return below;
}

bool Tree::holds(std::string_view path, std::string_view bytes) const {
  std::size_t size = 0;
  const Descriptor file = open_file(root_, std::string(path), size);
  if (!file.is_open() || size != bytes.size()) return false;
  std::array<char, kChunk> chunk;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled by the read
  while (!bytes.empty()) {
    const std::size_t part = std::min(bytes.size(), chunk.size());
    if (read_some(file, chunk.data(), part) != part || std::memcmp(chunk.data(), bytes.data(), part) != 0) return false;
    bytes.remove_prefix(part);
  }
  return true;
}

std::optional<std::string> Tree::read(std::string_view path) const {
  std::size_t size = 0;
  const Descriptor file = open_file(root_, std::string(path), size);
  if (!file.is_open()) return std::nullopt;
  std::string bytes(size, '\0');
  if (read_some(file, bytes.data(), size) != size) return std::nullopt;
  return bytes;
}

bool Tree::has_file(std::string_view path) const {
  struct stat status {};
  return ::fstatat(root_.number(), std::string(path).c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(status.st_mode);
}

std::error_code Tree::make_folders_above(const std::string& path) const {
  for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    if (const std::error_code error = make_folder(path.substr(0, slash))) return error;
  }
  return {};
}

std::error_code Tree::make_way(const std::string& path) const {
  const std::error_code error = make_folders_above(path);
  return error ? error : remove(path);
}

std::error_code Tree::make_folder(std::string_view path) const {
  const std::string name(path);
  if (::mkdirat(root_.number(), name.c_str(), kFolderMode) == 0) return {};
  if (errno != EEXIST) return last_error();
  struct stat status {};
  if (::fstatat(root_.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(status.st_mode)) return {};
  ::unlinkat(root_.number(), name.c_str(), 0);
  return ::mkdirat(root_.number(), name.c_str(), kFolderMode) == 0 || errno == EEXIST ? std::error_code() : last_error();
}

Descriptor Tree::create(const std::string& path, std::error_code& error) const {
  constexpr int kFlags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
  Descriptor file(::openat(root_.number(), path.c_str(), kFlags, kFileMode));
  if (!file.is_open()) {
    error = make_way(path);
    if (error) return file;
    file = Descriptor(::openat(root_.number(), path.c_str(), kFlags, kFileMode));
  }
  error = file.is_open() ? std::error_code() : last_error();
  return file;
}

std::error_code Tree::write(std::string_view path, std::string_view bytes) const {
  const std::string name(path);
  std::error_code error;
  Descriptor file = create(name, error);
  if (error) return error;
  error = write_all(file, bytes);
  if (!error) error = file.close();
  if (error) ::unlinkat(root_.number(), name.c_str(), 0);
  return error;
}

std::error_code Tree::adopt(const Tree& from, std::string_view path) const {
  const std::string name(path);
  const auto link = [&] {
    return ::linkat(from.number(), name.c_str(), number(), name.c_str(), 0) == 0 ? std::error_code() : last_error();
  };
  std::error_code error = link();
  if (!error) return {};
  if (!is_link_refused(error)) {
    error = make_way(name);
    if (!error) error = link();
  }
  if (!is_link_refused(error)) return error;
  const std::optional<std::string> bytes = from.read(path);
  if (!bytes) return error;
  return holds(path, *bytes) ? std::error_code() : write(path, *bytes);
}

std::error_code Tree::take(const Tree& from, std::string_view path) const {
  const std::string name(path);
  const auto move = [&] { return ::renameat(from.number(), name.c_str(), number(), name.c_str()) == 0; };
  if (move()) return {};
  if (errno != ENOENT) return last_error();
  if (const std::error_code error = make_folders_above(name)) return error;
  return move() ? std::error_code() : last_error();
}

std::error_code Tree::sync() const { return ::syncfs(number()) == 0 ? std::error_code() : last_error(); }

}  // namespace lacuna::publish

// publish/tree.hpp: a folder of the disk, held open, with the operations that publishing needs. Knows no plan
// and no list.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "files/descriptor.hpp"

namespace lacuna::publish {

/// Something below a tree's root. `inode` is 0 where the file system's numbers do not tell two files apart.
struct Entry {
  std::string path;
  std::uint64_t inode = 0;
  bool is_folder = false;
};

/// A folder that follows its contents when it is renamed. Paths are relative to it, with `/`; links are never
/// followed in the last part of a path. Constant functions may be called by several threads at once.
///
/// No file is ever changed in place: a changed file is a new one under the old name. That is what lets two
/// trees share their equal files as hard links.
class Tree {
 public:
  /// Closed: holds nothing.
  Tree() = default;
  [[nodiscard]] static Tree open(const std::string& folder, std::error_code& error);
  /// The folder `name` of `tree`.
  [[nodiscard]] static Tree open_below(const Tree& tree, const char* name, std::error_code& error);
  [[nodiscard]] bool is_open() const { return root_.is_open(); }
  [[nodiscard]] int number() const { return root_.number(); }

  /// True if `path` is a plain file with exactly these bytes. O(bytes), without holding the file in memory.
  [[nodiscard]] bool holds(std::string_view path, std::string_view bytes) const;
  /// The file's bytes, or nothing.
  [[nodiscard]] std::optional<std::string> read(std::string_view path) const;
  /// True if there is a plain file.
  [[nodiscard]] bool has_file(std::string_view path) const;
  /// Everything below the root in byte order of path, a folder before what it holds.
  [[nodiscard]] std::vector<Entry> walk(std::error_code& error) const;

  /// Puts a new file at `path`, in place of whatever stands there or in its way. On error there is no file.
  [[nodiscard]] std::error_code write(std::string_view path, std::string_view bytes) const;
  /// Makes `path` the same file as in `from`: a hard link, or a copy where there can be none.
  [[nodiscard]] std::error_code adopt(const Tree& from, std::string_view path) const;
  /// Moves `path` here from `from`, on the same disk, in one step; replaces the file that stands here.
  [[nodiscard]] std::error_code take(const Tree& from, std::string_view path) const;
  [[nodiscard]] std::error_code make_folder(std::string_view path) const;
  /// Removes a file, or a folder with all that it holds. Nothing there is no error.
  [[nodiscard]] std::error_code remove(std::string_view path) const;
  /// Removes the folders above `path` that are empty, from the lowest up.
  void prune_above(std::string_view path) const;
  /// Returns when all that was written to this disk is on it. An error means that something is not.
  [[nodiscard]] std::error_code sync() const;

 private:
  [[nodiscard]] files::Descriptor create(const std::string& path, std::error_code& error) const;
  [[nodiscard]] std::error_code make_folders_above(const std::string& path) const;
  [[nodiscard]] std::error_code make_way(const std::string& path) const;

  files::Descriptor root_;
};

}  // namespace lacuna::publish

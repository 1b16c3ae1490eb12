// files/file_system.hpp: where the stages read from. Knows no format and no meaning of a path.
#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lacuna::files {

/// Why a read gave nothing.
enum class ReadStatus { ok, missing, unreadable, not_a_file, too_large };

/// The bytes of a file, or why there are none; `detail` is the system's reason.
struct ReadResult {
  ReadStatus status = ReadStatus::ok;
  std::string bytes;
  std::string detail;
};

/// What a walk met that is not a plain file below the folder.
struct WalkProblem {
  std::string path;
  std::string detail;
};

/// Files below a folder in byte order of path, and what could not be walked (unreadable folders, symbolic links that
/// lead out of the root or in a circle, devices).
struct Listing {
  std::vector<std::string> paths;
  std::vector<WalkProblem> problems;
};

/// Read access to a tree. Paths are relative to its root, with `/`, without `.` or `..`. Safe for use by several threads.
class FileSystem {
 public:
  virtual ~FileSystem() = default;
  /// All files below `folder` ("" for the root), whole paths from the root. A folder that is not there is empty.
  /// Names that start with a dot are left out.
  [[nodiscard]] virtual Listing list(std::string_view folder) const = 0;
  /// The file's bytes, at most `limit` of them (a larger file is too_large, not cut).
  [[nodiscard]] virtual ReadResult read(std::string_view path, std::size_t limit) const = 0;
};

/// A tree in memory, for tests.
class MemoryFileSystem final : public FileSystem {
 public:
  MemoryFileSystem() = default;
  explicit MemoryFileSystem(std::map<std::string, std::string> contents) : contents_(std::move(contents)) {}
  void write(std::string path, std::string bytes) { contents_[std::move(path)] = std::move(bytes); }
  void remove(const std::string& path) { contents_.erase(path); }
  [[nodiscard]] Listing list(std::string_view folder) const override;
  [[nodiscard]] ReadResult read(std::string_view path, std::size_t limit) const override;

 private:
  std::map<std::string, std::string> contents_;
};

/// The tree below a folder of the disk. No link is followed out of it; a link to another place in it is.
class DiskFileSystem final : public FileSystem {
 public:
  /// `root` that is not there is an empty tree, even if it comes into being later.
  explicit DiskFileSystem(const std::string& root);
  [[nodiscard]] Listing list(std::string_view folder) const override;
  [[nodiscard]] ReadResult read(std::string_view path, std::size_t limit) const override;

 private:
  std::string root_;
};

/// Several trees as one: a path is looked for in each in turn; a folder's listing is the union. Used where `templates/`
/// and `site/` fall back to the ones that came with the program.
class LayeredFileSystem final : public FileSystem {
 public:
  explicit LayeredFileSystem(std::vector<const FileSystem*> layers) : layers_(std::move(layers)) {}
  [[nodiscard]] Listing list(std::string_view folder) const override;
  [[nodiscard]] ReadResult read(std::string_view path, std::size_t limit) const override;

 private:
  std::vector<const FileSystem*> layers_;
};

}  // namespace lacuna::files

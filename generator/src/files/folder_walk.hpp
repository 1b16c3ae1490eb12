// files/folder_walk.hpp: lists a folder of the disk without ever leaving its tree. Knows no meaning of a name.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include "files/file_system.hpp"

namespace lacuna::files {

/// True if `inner` is `outer` or below it; both absolute, without links or dots.
[[nodiscard]] bool is_within(std::string_view outer, std::string_view inner);

/// One walk below a root.
///
/// A link to a file or folder of the same tree is followed, but not to a folder that holds the link, and not a link to
/// a folder found below another such link: so a walk ends, and its length is at most the square of the tree's.
class FolderWalk {
 public:
  /// `root` is absolute, without links or dots.
  explicit FolderWalk(std::string root) : root_(std::move(root)) {}
  /// The files below `folder`, in byte order of path.
  [[nodiscard]] Listing walk(std::string_view folder);

 private:
  /// A folder on the way: its path from the root as the caller sees it, where it really is, and whether a link led to it.
  struct Folder {
    std::string path;
    std::string real;
    bool is_linked = false;
  };

  void visit(const Folder& folder);
  void visit_entry(const Folder& folder, const std::filesystem::directory_entry& entry);
  void visit_link(const Folder& folder, const std::string& path, const std::filesystem::path& link);
  void report(std::string path, std::string detail);

  std::string root_;
  Listing listing_;
};

}  // namespace lacuna::files

// files/share_file_system.hpp: a tree of which only some folders are seen. Knows not what they hold.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "files/file_system.hpp"

namespace lacuna::files {

/// The folders `shown` of another tree, and nothing else of it: how the templates and the site that came with the program
/// stand behind a user's own tree without bringing its other folders along.
class ShareFileSystem final : public FileSystem {
 public:
  ShareFileSystem(const FileSystem& whole, std::vector<std::string> shown) : whole_(whole), shown_(std::move(shown)) {}
  [[nodiscard]] Listing list(std::string_view folder) const override;
  [[nodiscard]] ReadResult read(std::string_view path, std::size_t limit) const override;

 private:
  [[nodiscard]] bool shows(std::string_view path) const;

  const FileSystem& whole_;
  std::vector<std::string> shown_;
};

}  // namespace lacuna::files

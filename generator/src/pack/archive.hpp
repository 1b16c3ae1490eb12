// pack/archive.hpp: the whole site in one file to carry away. Knows no page.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "files/file_system.hpp"

namespace lacuna::pack {

/// A file of the archive: one of the site's, or one made just now, whose bytes are given.
struct ArchiveFile {
  std::string path;
  const std::string* bytes = nullptr;  // null: read from the site
};

/// A ZIP of `files` below the folder `lacuna/`, by ascending path, with SHA256SUMS over them. Empty if a file cannot be
/// read.
[[nodiscard]] diagnostic::Staged<std::string> make_archive(const files::FileSystem& site, std::vector<ArchiveFile> files);

}  // namespace lacuna::pack

#include "files/share_file_system.hpp"

#include <algorithm>

namespace lacuna::files {

bool ShareFileSystem::shows(std::string_view path) const {
  return std::any_of(shown_.begin(), shown_.end(),
                     [&](const std::string& folder) { return path == folder || (path.starts_with(folder) && path[folder.size()] == '/'); });
}

Listing ShareFileSystem::list(std::string_view folder) const {
  if (shows(folder)) return whole_.list(folder);
  Listing listing;
  if (!folder.empty()) return listing;
  for (const std::string& name : shown_) {
    Listing part = whole_.list(name);
    std::move(part.paths.begin(), part.paths.end(), std::back_inserter(listing.paths));
    std::move(part.problems.begin(), part.problems.end(), std::back_inserter(listing.problems));
  }
  std::sort(listing.paths.begin(), listing.paths.end());
  return listing;
}

ReadResult ShareFileSystem::read(std::string_view path, std::size_t limit) const {
  return shows(path) ? whole_.read(path, limit) : ReadResult{ReadStatus::missing, {}, {}};
}

}  // namespace lacuna::files

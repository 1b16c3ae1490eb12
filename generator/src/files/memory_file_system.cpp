#include "files/file_system.hpp"

namespace lacuna::files {
namespace {

/// True if a name of `path` after the first `skip` bytes starts with a dot.
bool is_hidden(std::string_view path, std::size_t skip) {
  path.remove_prefix(skip);
  return path.starts_with('.') || path.find("/.") != std::string_view::npos;
}

}  // namespace

Listing MemoryFileSystem::list(std::string_view folder) const {
  const std::string prefix = folder.empty() ? std::string() : std::string(folder) + '/';
  Listing out;
  for (auto file = contents_.lower_bound(prefix); file != contents_.end(); ++file) {
    if (!file->first.starts_with(prefix)) break;
    if (!is_hidden(file->first, prefix.size())) out.paths.push_back(file->first);
  }
  return out;
}

ReadResult MemoryFileSystem::read(std::string_view path, std::size_t limit) const {
  const auto file = contents_.find(std::string(path));
  if (file == contents_.end()) return {ReadStatus::missing, {}, "No such file"};
  if (file->second.size() > limit) return {ReadStatus::too_large, {}, {}};
  return {ReadStatus::ok, file->second, {}};
}

}  // namespace lacuna::files

#include <algorithm>
#include <iterator>

#include "files/file_system.hpp"

namespace lacuna::files {

Listing LayeredFileSystem::list(std::string_view folder) const {
  Listing out;
  for (const FileSystem* layer : layers_) {
    Listing more = layer->list(folder);
    std::move(more.paths.begin(), more.paths.end(), std::back_inserter(out.paths));
    std::move(more.problems.begin(), more.problems.end(), std::back_inserter(out.problems));
  }
  std::sort(out.paths.begin(), out.paths.end());
  out.paths.erase(std::unique(out.paths.begin(), out.paths.end()), out.paths.end());
  return out;
}

ReadResult LayeredFileSystem::read(std::string_view path, std::size_t limit) const {
  for (const FileSystem* layer : layers_) {
    ReadResult result = layer->read(path, limit);
    if (result.status != ReadStatus::missing) return result;
  }
  return {ReadStatus::missing, {}, "No such file"};
}

}  // namespace lacuna::files

#include "cli/tree_writer.hpp"

#include <filesystem>
#include <fstream>
#include <ostream>

namespace lacuna::cli {
namespace {

// Writes beside the old file, then puts the new one in its place.
bool replace(const std::filesystem::path& target, const std::string& text) {
  std::error_code error;
  std::filesystem::create_directories(target.parent_path(), error);
  std::filesystem::path fresh = target;
  fresh += ".new";
  {
    std::ofstream file(fresh, std::ios::binary | std::ios::trunc);
    file << text;
    if (!file.flush()) return false;
  }
  std::filesystem::rename(fresh, target, error);
  return !error;
}

}  // namespace

bool write_files(const std::string& folder, const Texts& texts, Environment& environment) {
  if (environment.sink != nullptr) {
    for (const auto& [path, text] : texts) environment.sink->put(path, text);
    return environment.sink->commit().diagnostics.empty();
  }
  for (const auto& [path, text] : texts) {
    if (replace(std::filesystem::path(folder) / path, text)) continue;
    environment.err << "lacuna: " << folder << "/" << path << " cannot be written\n";
    return false;
  }
  return true;
}

const std::string& main_content(const Options& options) { return options.build.content.front(); }

}  // namespace lacuna::cli

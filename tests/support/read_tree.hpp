// support/read_tree.hpp: all files of a folder of the disk. Knows nothing of what they mean.
#pragma once
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace lacuna::test {

/// The bytes of every file below `folder` by path from it; hidden ones too. Empty if there is no such folder.
inline std::map<std::string, std::string> read_tree(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, error)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    files[entry.path().lexically_relative(folder).generic_string()] = {std::istreambuf_iterator<char>(file), {}};
  }
  return files;
}

}  // namespace lacuna::test

// support/suite.hpp: reads the published conformance suites where they are at hand. Knows no format.
#pragma once
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace lacuna::test {

/// The bytes of a file of the disk; empty if there is none.
inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The plain files of a folder, by name; none if there is no such folder.
inline std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> out;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.is_regular_file()) out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// The folder of a suite, or an empty path and a note in the output, on which CTest shows the test as skipped.
inline std::filesystem::path find_suite(const std::string& name) {
  const std::filesystem::path folder = std::filesystem::path(LACUNA_SUITES_DIR) / name;
  if (std::filesystem::is_directory(folder)) return folder;
  std::cout << "skipped: the suite " << name << " is not at hand\n";
  return {};
}

}  // namespace lacuna::test

#include "pack/scratch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace lacuna::pack {

Scratch::Scratch() {
  std::error_code error;
  const std::filesystem::path above = std::filesystem::temp_directory_path(error);
  if (error) return;
  std::string name = (above / "lacuna-XXXXXX").native();
  if (::mkdtemp(name.data()) != nullptr) folder_ = name;
}

Scratch::~Scratch() {
  std::error_code ignored;
  if (is_there()) std::filesystem::remove_all(folder_, ignored);
}

bool Scratch::write(std::string_view name, std::string_view bytes) const {
  std::ofstream file(path(name), std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return file.good();
}

std::optional<std::string> Scratch::read(std::string_view name) const {
  std::ifstream file(path(name), std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

}  // namespace lacuna::pack

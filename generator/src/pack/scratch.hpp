// pack/scratch.hpp: a folder for what other programs read and write. Knows no program.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace lacuna::pack {

/// A new, empty folder that only we can read, gone with all it holds at the end of its life. Its name is in nothing that
/// is published.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  /// False if the system gave no folder.
  [[nodiscard]] bool is_there() const { return !folder_.empty(); }
  [[nodiscard]] const std::string& folder() const { return folder_; }
  [[nodiscard]] std::string path(std::string_view name) const { return folder_ + "/" + std::string(name); }
  /// False if the file could not be written whole.
  [[nodiscard]] bool write(std::string_view name, std::string_view bytes) const;
  /// The bytes of a file, or nothing if it is not there.
  [[nodiscard]] std::optional<std::string> read(std::string_view name) const;

 private:
  std::string folder_;
};

}  // namespace lacuna::pack

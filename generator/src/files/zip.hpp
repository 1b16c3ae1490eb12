// files/zip.hpp: files put into one archive, the same bytes for the same files. Knows no disk and no clock.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace lacuna::files {

/// Writes a ZIP archive (PKWARE APPNOTE 6.3): deflated where that is shorter, stored otherwise, names in UTF-8, every
/// entry dated 1980-01-01. Beyond 65,534 entries or 4 GiB the ZIP64 forms are used.
class ZipWriter {
 public:
  /// Adds the file `path`, relative with `/`, at most once. O(bytes).
  void add(std::string_view path, std::string_view bytes);
  /// The archive; the writer is empty afterwards.
  [[nodiscard]] std::string finish();

 private:
  std::string archive_;
  std::string directory_;
  std::uint64_t entries_ = 0;
};

}  // namespace lacuna::files

#include "pack/archive.hpp"

#include <algorithm>

#include "files/digest.hpp"
#include "files/zip.hpp"

namespace lacuna::pack {
namespace {

constexpr std::string_view kFolder = "lacuna/";
constexpr std::size_t kLimit = std::size_t{1} << 30U;

}  // namespace

diagnostic::Staged<std::string> make_archive(const files::FileSystem& site, std::vector<ArchiveFile> files) {
  std::sort(files.begin(), files.end(), [](const ArchiveFile& left, const ArchiveFile& right) { return left.path < right.path; });
  files::ZipWriter zip;
  std::string sums;
  for (const ArchiveFile& file : files) {
    files::ReadResult read;
    if (file.bytes == nullptr) read = site.read(file.path, kLimit);
    if (read.status != files::ReadStatus::ok) {
      return {{},
              {{diagnostic::Code::incomplete_publication,
                {},
                "`" + file.path + "` cannot be read: " + read.detail,
                "build the site again",
                {}}}};
    }
    const std::string& bytes = file.bytes == nullptr ? read.bytes : *file.bytes;
    sums += files::sha256(bytes) + "  " + file.path + "\n";
    zip.add(std::string(kFolder) + file.path, bytes);
  }
  zip.add(std::string(kFolder) + "SHA256SUMS", sums);
  return {zip.finish(), {}};
}

}  // namespace lacuna::pack

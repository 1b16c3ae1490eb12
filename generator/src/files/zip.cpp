#include "files/zip.hpp"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace lacuna::files {
namespace {

constexpr std::uint32_t kLocalHeader = 0x04034B50;
constexpr std::uint32_t kCentralHeader = 0x02014B50;
constexpr std::uint32_t kZip64End = 0x06064B50;
constexpr std::uint32_t kZip64Locator = 0x07064B50;
constexpr std::uint32_t kEnd = 0x06054B50;

constexpr std::uint16_t kVersion = 20;
constexpr std::uint16_t kZip64Version = 45;
constexpr std::uint16_t kUtf8Names = 1U << 11U;
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint16_t kFirstDay = (0U << 9U) | (1U << 5U) | 1U;  // 1980-01-01
constexpr std::uint16_t kZip64Field = 1;
constexpr std::uint32_t kMost32 = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint16_t kMost16 = std::numeric_limits<std::uint16_t>::max();

// A number in little-endian order.
template <class T>
void put(std::string& out, T number) {
  for (std::size_t i = 0; i < sizeof(T); ++i) out.push_back(static_cast<char>((std::uint64_t{number} >> (8 * i)) & 0xFFU));
}

std::uint32_t checksum(std::string_view bytes) {
  uLong crc = crc32(0, nullptr, 0);
  while (!bytes.empty()) {
    const auto part = static_cast<uInt>(std::min<std::size_t>(bytes.size(), std::numeric_limits<uInt>::max()));
    crc = crc32(crc, reinterpret_cast<const Bytef*>(bytes.data()), part);
    bytes.remove_prefix(part);
  }
  return static_cast<std::uint32_t>(crc);
}

// Raw deflate, or nothing where that does not make it shorter.
std::string deflated(std::string_view bytes) {
  if (bytes.empty() || bytes.size() > std::numeric_limits<uInt>::max() / 2) return {};
  z_stream stream{};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out(bytes.size(), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const bool is_whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  out.resize(is_whole ? out.size() - stream.avail_out : 0);
  deflateEnd(&stream);
  return out;
}

// What both headers of an entry say in the same words.
struct Entry {
  std::string_view path;
  std::uint16_t method;
  std::uint32_t checksum;
  std::uint64_t packed;
  std::uint64_t size;
};

void put_common(std::string& out, const Entry& entry, std::size_t extra) {
  put<std::uint16_t>(out, kUtf8Names);
  put<std::uint16_t>(out, entry.method);
  put<std::uint16_t>(out, 0);
  put<std::uint16_t>(out, kFirstDay);
  put<std::uint32_t>(out, entry.checksum);
  put<std::uint32_t>(out, static_cast<std::uint32_t>(std::min<std::uint64_t>(entry.packed, kMost32)));
  put<std::uint32_t>(out, static_cast<std::uint32_t>(std::min<std::uint64_t>(entry.size, kMost32)));
  put<std::uint16_t>(out, static_cast<std::uint16_t>(entry.path.size()));
  put<std::uint16_t>(out, static_cast<std::uint16_t>(extra));
}

// The extra field with the numbers that do not fit their place; empty if all do.
std::string zip64_field(const Entry& entry, std::uint64_t offset) {
  std::string numbers;
  const bool is_large = entry.size >= kMost32 || entry.packed >= kMost32;
  if (is_large) {
    put<std::uint64_t>(numbers, entry.size);
    put<std::uint64_t>(numbers, entry.packed);
  }
  if (offset >= kMost32) put<std::uint64_t>(numbers, offset);
  if (numbers.empty()) return {};
  std::string field;
  put<std::uint16_t>(field, kZip64Field);
  put<std::uint16_t>(field, static_cast<std::uint16_t>(numbers.size()));
  return field + numbers;
}

std::string local_header(const Entry& entry) {
  const std::string extra = zip64_field(entry, 0);
  std::string out;
  put<std::uint32_t>(out, kLocalHeader);
  put<std::uint16_t>(out, extra.empty() ? kVersion : kZip64Version);
  put_common(out, entry, extra.size());
  out += entry.path;
  return out + extra;
}

std::string central_header(const Entry& entry, std::uint64_t offset) {
  const std::string extra = zip64_field(entry, offset);
  std::string out;
  put<std::uint32_t>(out, kCentralHeader);
  put<std::uint16_t>(out, kZip64Version);
  put<std::uint16_t>(out, extra.empty() ? kVersion : kZip64Version);
  put_common(out, entry, extra.size());
  put<std::uint16_t>(out, 0);  // comment
  put<std::uint16_t>(out, 0);  // disk
  put<std::uint16_t>(out, 0);  // internal attributes
  put<std::uint32_t>(out, 0);  // external attributes
  put<std::uint32_t>(out, static_cast<std::uint32_t>(std::min<std::uint64_t>(offset, kMost32)));
  out += entry.path;
  return out + extra;
}

std::string zip64_end(std::uint64_t entries, std::uint64_t size, std::uint64_t offset) {
  constexpr std::uint64_t kRest = 44;  // bytes of the record behind this number
  std::string out;
  put<std::uint32_t>(out, kZip64End);
  put<std::uint64_t>(out, kRest);
  put<std::uint16_t>(out, kZip64Version);
  put<std::uint16_t>(out, kZip64Version);
  put<std::uint32_t>(out, 0);
  put<std::uint32_t>(out, 0);
  put<std::uint64_t>(out, entries);
  put<std::uint64_t>(out, entries);
  put<std::uint64_t>(out, size);
  put<std::uint64_t>(out, offset);
  put<std::uint32_t>(out, kZip64Locator);
  put<std::uint32_t>(out, 0);
  put<std::uint64_t>(out, offset + size);
  put<std::uint32_t>(out, 1);
  return out;
}

}  // namespace

void ZipWriter::add(std::string_view path, std::string_view bytes) {
  const std::string packed = deflated(bytes);
  const bool is_shorter = !packed.empty() && packed.size() < bytes.size();
  const std::string_view contents = is_shorter ? std::string_view(packed) : bytes;
  const Entry entry{path, is_shorter ? kDeflated : kStored, checksum(bytes), contents.size(), bytes.size()};
  directory_ += central_header(entry, archive_.size());
  archive_ += local_header(entry);
  archive_ += contents;
  ++entries_;
}

std::string ZipWriter::finish() {
  std::string out = std::exchange(archive_, {});
  const std::string directory = std::exchange(directory_, {});
  const std::uint64_t entries = std::exchange(entries_, 0);
  const std::uint64_t offset = out.size();
  out += directory;
  if (entries >= kMost16 || offset >= kMost32 || directory.size() >= kMost32) out += zip64_end(entries, directory.size(), offset);
  const auto count = static_cast<std::uint16_t>(std::min<std::uint64_t>(entries, kMost16));
  put<std::uint32_t>(out, kEnd);
  put<std::uint16_t>(out, 0);
  put<std::uint16_t>(out, 0);
  put<std::uint16_t>(out, count);
  put<std::uint16_t>(out, count);
  put<std::uint32_t>(out, static_cast<std::uint32_t>(std::min<std::uint64_t>(directory.size(), kMost32)));
  put<std::uint32_t>(out, static_cast<std::uint32_t>(std::min<std::uint64_t>(offset, kMost32)));
  put<std::uint16_t>(out, 0);
  return out;
}

}  // namespace lacuna::files

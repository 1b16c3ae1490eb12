// publish/publication.hpp: what a published tree says of itself: its list of digests and its record. Knows no
// swap.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "publish/tree.hpp"

namespace lacuna::publish {

/// A published file and its SHA-256 in 64 hexadecimal digits.
struct ListedFile {
  std::string path;
  std::string digest;
  friend bool operator==(const ListedFile&, const ListedFile&) = default;
  friend bool operator<(const ListedFile& left, const ListedFile& right) { return left.path < right.path; }
};

/// Whom a tree is for, its files by ascending path (without the two below), and which of them were packed
/// after the build, ascending too.
struct Publication {
  std::string audience;
  std::vector<ListedFile> files;
  std::vector<std::string> packed;
  friend bool operator==(const Publication&, const Publication&) = default;

  [[nodiscard]] bool has(std::string_view path) const;
  [[nodiscard]] bool is_packed(std::string_view path) const;
};

/// The text of publication.json: audience and packed files.
[[nodiscard]] std::string record_text(const Publication& publication);
/// The text of SHA256SUMS, as `sha256sum --check` reads it: every file of the tree but itself, by ascending
/// path.
[[nodiscard]] std::string list_text(const Publication& publication);

/// What the two texts say, or nothing if the first is no list of digests or does not list the second.
[[nodiscard]] std::optional<Publication> parse_publication(std::string_view list, std::string_view record);
/// What the tree says of itself, or nothing if it was not published by this program.
[[nodiscard]] std::optional<Publication> read_publication(const Tree& tree);

}  // namespace lacuna::publish

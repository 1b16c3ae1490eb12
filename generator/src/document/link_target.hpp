// document/link_target.hpp: what the address of a link leads to, and whether it may stand. Knows no record by name.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::document {

/// What may stand before the colon of a record link, and the collection that it means.
struct RecordWord {
  std::string word;
  std::string collection;
  friend bool operator==(const RecordWord&, const RecordWord&) = default;
};

/// For each collection its own name and, where it is an English plural, the singular: `gaps` and `gap`, `capabilities`
/// and `capability`. In the order of `collections`.
[[nodiscard]] std::vector<RecordWord> record_words(const std::vector<std::string>& collections);

enum class TargetKind : std::uint8_t { web, mail, file, fragment, record, none };

/// An address taken apart. `collection`, `id` and `fragment` are those of a record link, or a fragment's own.
struct Target {
  TargetKind kind = TargetKind::none;  // none: no link is to be made of it
  std::string collection;
  std::string id;
  std::string fragment;
  std::string problem;  // why it is an error; empty where all is well
  std::string hint;
  bool is_record_problem = false;  // the problem is in a record's word or id
};

/// Takes `url`, as Markdown has decoded it, apart.
///
/// Good are http and https with a host, mailto with an address, files of the site named from its root, fragments of the
/// same text, and `word:id` or `word:id#fragment` with one of `words` before a record's id (base::is_id). What could lead
/// anywhere else than it says is no link: any other scheme, protocol-relative addresses, control characters. A path that
/// starts with `/` or climbs with `..`, and a space or backslash where none belongs, are errors too, but harmless, and
/// the address keeps its kind.
[[nodiscard]] Target parse_target(std::string_view url, const std::vector<RecordWord>& words);

/// True for addresses that can be put into a page without harm: parse_target() makes a link of it, and no record's.
[[nodiscard]] bool is_harmless(std::string_view url);

/// `url` for an attribute or a relationship: what is neither unreserved nor reserved in an address (RFC 3986, 2) nor `%`
/// is percent-encoded.
[[nodiscard]] std::string percent_encode(std::string_view url);

}  // namespace lacuna::document

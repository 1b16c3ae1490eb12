// publish/page_scan.hpp: the ids and references of one HTML page, read in one pass. Knows no other page.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::publish {

enum class ReferenceKind : std::uint8_t {
  link,      ///< the reader may go there
  resource,  ///< the page loads it by itself
  id         ///< another element of the same page
};

/// The value of an attribute that leads somewhere, as written: see unescape.
struct Reference {
  ReferenceKind kind = ReferenceKind::link;
  std::string_view value;
};

/// In the order of the page, as parts of its text. `fault` says what is not closed, and is empty if the page
/// could be read to its end.
struct PageScan {
  std::vector<std::string_view> ids;
  std::vector<Reference> references;
  std::string fault;
};

/// Reads a page as our templates write it: names in lower case, scripts and styles closed, no `<` in text. It
/// is no HTML parser: it looks at start tags alone. O(bytes).
[[nodiscard]] PageScan scan_page(std::string_view html);

/// An attribute's value with its character references resolved: the five of XML and numbers, which is all
/// that our templates write; others stay as they are.
[[nodiscard]] std::string unescape(std::string_view value);

}  // namespace lacuna::publish

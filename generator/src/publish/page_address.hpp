// publish/page_address.hpp: where a link of a page leads. Knows nothing of what is published.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "diagnostic/diagnostic.hpp"

namespace lacuna::publish {

/// A link as its page means it: a file of the site (`path` from its root, and the id after the `#`, or
/// empty), another site, or one that may not be written so.
struct Address {
  std::string path;
  std::string fragment;
  bool is_outside = false;
  std::optional<diagnostic::Code> problem;
};

/// Resolves `link` (an attribute's value) against the page at `page`, as RFC 3986, section 5.2, does for
/// relative references: query left out, percent-encoding undone, dots removed.
///
/// Errors  `problem` is absolute_link for `/a` and `//a`, link_out_of_site for too many `..`, link_to_folder
/// for a path
///         that ends with `/` or a dot part, unsafe_link for another scheme or a character that browsers drop
///         or turn.
[[nodiscard]] Address resolve_link(std::string_view page, std::string_view link);

}  // namespace lacuna::publish

// document/resolve.hpp: how writers learn where links lead from the page or report at hand. Knows no page.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "document/tree.hpp"

namespace lacuna::document {

/// Where a record is found from here, and what it is called in the language at hand.
struct RecordTarget {
  std::string url;
  std::string title;
};

/// The target of a link to a record, or nothing where it is not to be linked; its words are then shown without a link.
using RecordResolver = std::function<std::optional<RecordTarget>(const RecordLink&)>;

/// The address from here of a file of the site, which is named from its root.
using FileResolver = std::function<std::string(std::string_view)>;

/// What `resolver` says, or nothing if it is empty.
[[nodiscard]] inline std::optional<RecordTarget> resolve(const RecordResolver& resolver, const RecordLink& link) {
  return resolver ? resolver(link) : std::nullopt;
}
/// What `resolver` says, or `name` itself if it is empty.
[[nodiscard]] inline std::string resolve(const FileResolver& resolver, std::string_view name) {
  return resolver ? resolver(name) : std::string(name);
}

}  // namespace lacuna::document

// publish/portable_name.hpp: which paths every kind of disk can hold. Knows no file system.
#pragma once
#include <string>
#include <string_view>

namespace lacuna::publish {

/// Why `path` cannot stand on every disk, as the end of the sentence "the path `x` …"; empty if it can.
///
/// Rules   Relative, parts joined by `/`, none empty, `.` or `..`; printable ASCII; at most kLongestPath
/// characters.
///         Of Windows ("Naming Files, Paths, and Namespaces"): none of `\:*?"<>|`, no part that ends with a
///         dot or a space, no part whose name before the first dot is a device (con, prn, aux, nul, com0-9,
///         lpt0-9).
[[nodiscard]] std::string why_not_portable(std::string_view path);

/// Windows opens 260 characters with the folder the site lies in.
inline constexpr std::size_t kLongestPath = 240;

}  // namespace lacuna::publish

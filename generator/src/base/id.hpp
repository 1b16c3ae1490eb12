// base/id.hpp: what a record's id may look like. Knows no collection.
#pragma once
#include <cstddef>
#include <string_view>

namespace lacuna::base {

/// Longest id, in bytes.
inline constexpr std::size_t kLongestId = 80;

/// True for small ASCII letters and digits in parts joined by single hyphens, of at most kLongestId bytes.
[[nodiscard]] bool is_id(std::string_view text);

}  // namespace lacuna::base

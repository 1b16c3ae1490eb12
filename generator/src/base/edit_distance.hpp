// base/edit_distance.hpp: finds the name that was probably meant. Knows not what the names are for.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::base {

/// Insertions, deletions, replacements and swaps of neighbours that turn `left` into `right`, in characters (optimal
/// string alignment); `limit + 1` if it takes more than `limit`. Cost O(limit · length), and O(length) more.
[[nodiscard]] std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit);

/// The one of `names` nearest to `name`, small and capital ASCII letters being alike, or empty if none is within a third
/// of the length of `name` (at least 1, at most 3) or two different ones are equally near.
[[nodiscard]] std::string nearest_name(std::string_view name, const std::vector<std::string>& names);

/// "did you mean `x`?" for the nearest of `names`, or empty.
[[nodiscard]] std::string suggestion(std::string_view name, const std::vector<std::string>& names);

}  // namespace lacuna::base

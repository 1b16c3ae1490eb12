// json/parse.hpp: JSON text to a located tree. Knows no file system.
#pragma once
#include <string>
#include <string_view>

#include "diagnostic/diagnostic.hpp"
#include "json/value.hpp"

namespace lacuna::json {

/// What a text is refused for beyond the grammar of RFC 8259.
struct Limits {
  std::size_t depth = 100;
  std::size_t bytes = 4U << 20U;
};

/// A tree, or null with at least one error.
///
/// Errors  invalid UTF-8, byte order mark, NUL, grammar, a key given twice (both places), nesting over
///         `limits.depth`, text over `limits.bytes`, a number beyond a double. Each with its place in `path`.
/// Cost    O(bytes).
[[nodiscard]] diagnostic::Staged<Value> parse(std::string_view text, const std::string& path, const Limits& limits = {});

}  // namespace lacuna::json

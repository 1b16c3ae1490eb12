// document/markdown_limits.hpp: refuses texts that the Markdown library would take too long over. Parses nothing.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "diagnostic/diagnostic.hpp"
#include "document/markdown.hpp"

namespace lacuna::document {

/// The first limit that `text` exceeds, or nothing. What is counted is never less than what the library does, and may be
/// more for texts that only look like a table or a definition. O(bytes).
[[nodiscard]] std::optional<diagnostic::Diagnostic> check_limits(std::string_view text, const std::string& path, const Limits& limits);

}  // namespace lacuna::document

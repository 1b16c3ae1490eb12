// render/search/scripts.hpp: the two scripts of the search, joined from their parts. Knows no index.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::render::search {

/// `parts` one after the other in a scope of their own, without blank lines, indentation and lines that are nothing but a
/// comment, and without the line breaks and most spaces that mean nothing. The parts keep no text that spans lines. O(text).
[[nodiscard]] std::string join_scripts(const std::vector<std::string_view>& parts);

/// The parts of each script, by the path where the script belongs below the root of the site: `assets/search.js`, which
/// every page loads, and `assets/search_engine.js`, which it loads when somebody searches. Names of files in
/// `site/assets/search/`, in order.
[[nodiscard]] std::map<std::string, std::vector<std::string>> script_parts();

}  // namespace lacuna::render::search

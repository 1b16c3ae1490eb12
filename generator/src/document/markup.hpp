// document/markup.hpp: text made safe for HTML and XML. Knows no element.
#pragma once
#include <string>
#include <string_view>

namespace lacuna::document {

/// Appends `text`, which is UTF-8, with `&`, `<`, `>`, `"` and `'` escaped, fit for element text and quoted attributes. Characters that XML
/// 1.0, 2.2, does not have become U+FFFD.
void append_escaped(std::string& out, std::string_view text);

}  // namespace lacuna::document

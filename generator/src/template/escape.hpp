// template/escape.hpp: writes a text so that it stays text where it stands. Knows no template and no value.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace lacuna::templates {

/// How a value is written.
enum class Escape : std::uint8_t { none, markup, fragment };

/// Appends `text` for element text and for quoted attributes of HTML and XML: `& < > " '` as references,
/// control characters that neither allows (XML 1.0, 2.2) as U+FFFD.
void append_markup(std::string& out, std::string_view text);

/// Appends `text` for the fragment of an address in a quoted attribute: what RFC 3986, 3.5 does not allow
/// there, `&` and `'` are percent-encoded; characters beyond ASCII stay (RFC 3987).
void append_fragment(std::string& out, std::string_view text);

/// Appends `text` as `escape` says.
void append(std::string& out, std::string_view text, Escape escape);

}  // namespace lacuna::templates

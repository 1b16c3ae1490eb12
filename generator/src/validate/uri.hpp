// validate/uri.hpp: whether a text is an absolute URI. Knows no scheme.
#pragma once
#include <string_view>

namespace lacuna::validate {

/// True for a URI with scheme (RFC 3986, section 3): characters, percent-encodings, user, host as a name or an IPv6 address
/// in brackets, port in digits. Addresses of later versions than IPv6 (`[v7.…]`) are refused.
[[nodiscard]] bool is_uri(std::string_view text);

}  // namespace lacuna::validate

#include "template/address.hpp"

#include <algorithm>

namespace lacuna::templates {
namespace {

constexpr std::string_view kEndOfScheme = ":/?#";

bool is_refused(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= 0x20 || byte == 0x7F || c == '\\';
}

std::string to_lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

/// True if `rest`, what follows the colon, names a host.
bool has_host(std::string_view rest) {
  return rest.size() > 2 && rest.starts_with("//") && std::string_view("/?#:@").find(rest[2]) == std::string_view::npos;
}

bool may_stand_in_address(char c) {
  constexpr std::string_view kOthers = "-._~:/?#[]@!$&'()*+,;=%";  // RFC 3986, section 2, and the percent sign
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || kOthers.find(c) != std::string_view::npos;
}

}  // namespace

bool is_known_scheme(std::string_view scheme) {
  const std::string lower = to_lower(scheme);
  return lower == "http" || lower == "https" || lower == "mailto";
}

std::optional<Url> make_url(std::string_view text) {
  if (text.empty() || text.starts_with("//") || std::any_of(text.begin(), text.end(), is_refused)) {
    return std::nullopt;
  }
  const std::size_t end = text.find_first_of(kEndOfScheme);
  if (end != std::string_view::npos && text[end] == ':') {
    const std::string_view scheme = text.substr(0, end);
    const std::string_view rest = text.substr(end + 1);
    const bool good = to_lower(scheme) == "mailto" ? !rest.empty() : is_known_scheme(scheme) && has_host(rest);
    if (!good) {
      return std::nullopt;
    }
  }
  return Url(std::string(text));
}

Url relative_url(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  const std::size_t end = text.find_first_of(kEndOfScheme);
  const bool has_scheme = end != std::string_view::npos && text[end] == ':';
  std::string address = has_scheme || text.starts_with('/') ? "./" : "";
  for (const char c : text) {
    if (may_stand_in_address(c)) {
      address += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      address += {'%', kHex[byte >> 4U], kHex[byte & 0xFU]};
    }
  }
  return Url(std::move(address));
}

}  // namespace lacuna::templates

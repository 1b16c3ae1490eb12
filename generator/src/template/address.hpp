// template/address.hpp: addresses that are safe to put into a link. Knows no page and no template.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace lacuna::templates {

/// An address with a known-good scheme. There is no way to one but make_url() and relative_url().
class Url {
 public:
  [[nodiscard]] const std::string& text() const& { return text_; }
  [[nodiscard]] std::string text() && { return std::move(text_); }
  friend bool operator==(const Url&, const Url&) = default;

 private:
  explicit Url(std::string text) : text_(std::move(text)) {}
  friend std::optional<Url> make_url(std::string_view text);
  friend Url relative_url(std::string_view text);
  std::string text_;
};

/// True for http, https and mailto, in any case: the schemes of a Url.
[[nodiscard]] bool is_known_scheme(std::string_view scheme);

/// `text` as an address from outside, unchanged, or nothing. Good are http and https with a host, mailto, a
/// relative path and a fragment; refused are every other scheme, protocol-relative addresses, backslashes,
/// white space and control characters (which browsers drop or turn into others before they look for a scheme:
/// WHATWG URL, 4.4).
[[nodiscard]] std::optional<Url> make_url(std::string_view text);

/// One of our own addresses: a path relative to the page, with `?query` or `#fragment` if any. What may not
/// stand in an address is percent-encoded (but not `%` itself), and what would read as a scheme or a host is
/// led by `./`; whatever `text` is, the result is relative.
[[nodiscard]] Url relative_url(std::string_view text);

}  // namespace lacuna::templates

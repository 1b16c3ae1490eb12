#include "document/bare_links.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace lacuna::document {
namespace {

constexpr std::string_view kTail = "?!.,:*_~';";  // no part of an address at its end
constexpr std::string_view kAfterHost = "/?#:.,!*~'();";

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || base::is_digit(c); }

bool is_host_character(char c) { return is_letter_or_digit(c) || c == '-' || c == '_' || c == '.'; }

bool ends_address(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= ' ' || byte >= 0x7F || c == '<' || c == '>' || c == '"';
}

// A letter outside ASCII right after a host without a dot is part of a host that is not ours to read.
bool may_follow_host(char c, std::string_view host) {
  if (static_cast<unsigned char>(c) >= 0x80) return host.find('.') != std::string_view::npos;
  return ends_address(c) || kAfterHost.find(c) != std::string_view::npos;
}

// The scheme that `text` starts with, with its slashes, or nothing.
std::string_view scheme_at(std::string_view text) {
  for (const std::string_view scheme : {std::string_view("http://"), std::string_view("https://")}) {
    if (text.starts_with(scheme)) return scheme;
  }
  return {};
}

std::string_view without_tail(std::string_view address) {
  const auto count = [&](char c) { return std::count(address.begin(), address.end(), c); };
  auto unopened = std::max(count(')') - count('('), decltype(count(')')){0});
  while (!address.empty()) {
    const bool is_unopened = address.back() == ')' && unopened > 0;
    if (kTail.find(address.back()) == std::string_view::npos && !is_unopened) break;
    if (is_unopened) --unopened;
    address.remove_suffix(1);
  }
  return address;
}

// The address that `text` starts with, or nothing. The host is judged before the rest is looked at, so that a text full
// of false starts is not gone through again for each of them.
std::string_view address_at(std::string_view text) {
  const std::string_view scheme = scheme_at(text);
  if (scheme.empty() || text.size() == scheme.size() || !is_letter_or_digit(text[scheme.size()])) return {};
  const auto* after_host = std::find_if_not(text.begin() + scheme.size(), text.end(), is_host_character);
  if (after_host != text.end() && !may_follow_host(*after_host, std::string_view(text.begin() + scheme.size(), after_host))) return {};
  const auto* end = std::find_if(after_host, text.end(), ends_address);
  return without_tail(text.substr(0, static_cast<std::size_t>(end - text.begin())));
}

}  // namespace

std::vector<Piece> find_bare_links(std::string_view text) {
  std::vector<Piece> pieces;
  std::size_t done = 0;
  for (std::size_t at = text.find("http"); at != std::string_view::npos; at = text.find("http", at)) {
    const bool is_inside_word = at > 0 && is_letter_or_digit(text[at - 1]);
    const std::string_view address = is_inside_word ? std::string_view() : address_at(text.substr(at));
    if (address.empty()) {
      at += 4;
      continue;
    }
    if (at > done) pieces.push_back({text.substr(done, at - done), false});
    pieces.push_back({address, true});
    at += address.size();
    done = at;
  }
  if (done < text.size()) pieces.push_back({text.substr(done), false});
  return pieces;
}

}  // namespace lacuna::document

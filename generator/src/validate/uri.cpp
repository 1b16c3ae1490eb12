#include "validate/uri.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <string>

#include "base/text.hpp"

namespace lacuna::validate {
namespace {

constexpr std::string_view kMarks = "-._~!$&'()*+,;=";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_hex(char c) { return base::is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_plain(char c) { return is_letter(c) || base::is_digit(c) || kMarks.find(c) != std::string_view::npos; }

/// Plain characters, percent-encodings and those of `more` only.
bool has_only(std::string_view text, std::string_view more) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      if (i + 2 >= text.size() || !is_hex(text[i + 1]) || !is_hex(text[i + 2])) return false;
      i += 2;
    } else if (!is_plain(text[i]) && more.find(text[i]) == std::string_view::npos) {
      return false;
    }
  }
  return true;
}

bool is_scheme(std::string_view text) {
  return !text.empty() && is_letter(text.front()) && std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter(c) || base::is_digit(c) || c == '+' || c == '-' || c == '.';
  });
}

/// An IPv6 address in brackets.
bool is_bracketed_host(std::string_view host) {
  if (!host.ends_with(']')) return false;
  in6_addr ignored{};
  return ::inet_pton(AF_INET6, std::string(host.substr(1, host.size() - 2)).c_str(), &ignored) == 1;
}

bool is_authority(std::string_view text) {
  const std::size_t at = text.rfind('@');
  if (at != std::string_view::npos) {
    if (!has_only(text.substr(0, at), ":")) return false;
    text.remove_prefix(at + 1);
  }
  const bool is_bracketed = text.starts_with('[');
  const std::size_t colon = text.find(':', is_bracketed ? std::min(text.find(']'), text.size()) : 0);
  if (colon != std::string_view::npos) {
    const std::string_view port = text.substr(colon + 1);
    if (!std::all_of(port.begin(), port.end(), base::is_digit)) return false;
    text = text.substr(0, colon);
  }
  return is_bracketed ? is_bracketed_host(text) : has_only(text, "");
}

}  // namespace

bool is_uri(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || !is_scheme(text.substr(0, colon))) return false;
  text.remove_prefix(colon + 1);
  const std::size_t hash = std::min(text.find('#'), text.size());
  if (hash < text.size() && !has_only(text.substr(hash + 1), ":@/?")) return false;
  text = text.substr(0, hash);
  const std::size_t question = std::min(text.find('?'), text.size());
  if (question < text.size() && !has_only(text.substr(question + 1), ":@/?")) return false;
  text = text.substr(0, question);
  if (!text.starts_with("//")) return has_only(text, ":@/");
  const std::size_t path = std::min(text.find('/', 2), text.size());
  return is_authority(text.substr(2, path - 2)) && has_only(text.substr(path), ":@/");
}

}  // namespace lacuna::validate

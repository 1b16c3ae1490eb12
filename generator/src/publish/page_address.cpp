#include "publish/page_address.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "base/text.hpp"

namespace lacuna::publish {
namespace {

using diagnostic::Code;

constexpr std::array<std::string_view, 4> kSchemes = {"http", "https", "mailto", "tel"};

Address faulty(Code problem) { return {{}, {}, false, problem}; }

/// RFC 3986, section 3.1; empty if there is none.
std::string find_scheme(std::string_view link) {
  const std::size_t end = link.find_first_of(":/?#");
  return end == std::string_view::npos || link[end] != ':' ? std::string() : base::to_lower_ascii(link.substr(0, end));
}

int hex_value(char c) {
  if (base::is_digit(c)) return c - '0';
  const auto lower = static_cast<unsigned char>(c) | 0x20U;
  return lower >= 'a' && lower <= 'f' ? static_cast<int>(lower - 'a') + 10 : -1;
}

std::string undo_percent(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_value(text[i + 2]) : -1;
    if (low < 0) {
      bytes.push_back(text[i]);
    } else {
      bytes.push_back(static_cast<char>(high * 16 + low));
      i += 2;
    }
  }
  return bytes;
}

bool has_odd_character(std::string_view link) {
  return std::any_of(link.begin(), link.end(), [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7F' || c == '\\'; });
}

/// The path of the site that `relative` means on `page`.
Address resolve_path(std::string_view page, std::string_view relative) {
  const std::vector<std::string_view> steps = base::split(relative, '/');
  if (steps.back().empty() || steps.back() == "." || steps.back() == "..") return faulty(Code::link_to_folder);
  std::vector<std::string> parts;
  for (const std::string_view part : base::split(page, '/')) parts.emplace_back(part);
  parts.pop_back();
  for (const std::string_view step : steps) {
    if (step == ".") continue;
    if (step != "..") {
      parts.push_back(undo_percent(step));
    } else if (parts.empty()) {
      return faulty(Code::link_out_of_site);
    } else {
      parts.pop_back();
    }
  }
  return {base::join(parts, "/"), {}, false, std::nullopt};
}

}  // namespace

Address resolve_link(std::string_view page, std::string_view link) {
  if (has_odd_character(link)) return faulty(Code::unsafe_link);
  if (const std::string scheme = find_scheme(link); !scheme.empty()) {
    const bool is_known = std::find(kSchemes.begin(), kSchemes.end(), scheme) != kSchemes.end();
    return is_known ? Address{{}, {}, true, std::nullopt} : faulty(Code::unsafe_link);
  }
  if (link.starts_with('/')) return faulty(Code::absolute_link);
  const std::size_t hash = std::min(link.find('#'), link.size());
  const std::string_view path = link.substr(0, std::min(link.find('?'), hash));
  Address address = path.empty() ? Address{std::string(page), {}, false, std::nullopt} : resolve_path(page, path);
  if (!address.problem && hash < link.size()) address.fragment = undo_percent(link.substr(hash + 1));
  return address;
}

}  // namespace lacuna::publish

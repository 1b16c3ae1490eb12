#include "publish/portable_name.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace lacuna::publish {
namespace {

constexpr std::string_view kForbidden = "\\:*?\"<>|";
constexpr std::array<std::string_view, 4> kDevices = {"con", "prn", "aux", "nul"};

bool is_device(std::string_view part) {
  const std::string name = base::to_lower_ascii(part.substr(0, part.find('.')));
  if (std::find(kDevices.begin(), kDevices.end(), name) != kDevices.end()) return true;
  return name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt")) && base::is_digit(name[3]);
}

std::string why_not_part(std::string_view part) {
  if (part.empty()) return "has an empty part";
  if (part == "." || part == "..") return "has the part `" + std::string(part) + "`";
  if (part.back() == '.' || part.back() == ' ') return "has a part that ends with a dot or a space";
  if (is_device(part)) return "has the part `" + std::string(part) + "`, which Windows keeps for a device";
  return {};
}

}  // namespace

std::string why_not_portable(std::string_view path) {
  if (path.empty()) return "is empty";
  if (path.size() > kLongestPath) return "has more than " + std::to_string(kLongestPath) + " characters";
  if (path.front() == '/') return "is not relative";
  for (const char c : path) {
    if (c < ' ' || c > '~') return "has a character outside printable ASCII";
    if (kForbidden.find(c) != std::string_view::npos) return std::string("has the character `") + c + "`";
  }
  for (const std::string_view part : base::split(path, '/')) {
    if (std::string why = why_not_part(part); !why.empty()) return why;
  }
  return {};
}

}  // namespace lacuna::publish

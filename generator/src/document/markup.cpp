#include "document/markup.hpp"

namespace lacuna::document {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// What stands for an ASCII character, or nothing where it stands for itself.
std::string_view escape_of(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    case '\t':
    case '\n':
    case '\r': return {};
    default: return static_cast<unsigned char>(c) < 0x20 ? kReplacement : std::string_view();
  }
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t written = 0;
  const auto replace = [&](std::size_t at, std::size_t size, std::string_view by) {
    out += text.substr(written, at - written);
    out += by;
    written = at + size;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at, 3);
    if (const std::string_view escape = escape_of(text[at]); !escape.empty()) {
      replace(at, 1, escape);
    } else if (rest == "\xEF\xBF\xBE" || rest == "\xEF\xBF\xBF") {
      replace(at, 3, kReplacement);
    }
  }
  out += text.substr(written);
}

}  // namespace lacuna::document

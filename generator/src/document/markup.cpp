#include "document/markup.hpp"

#include "base/text.hpp"

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
  for (std::size_t offset = 0; offset < text.size();) {
    const base::CodePoint c = base::code_point_at(text, offset);
    const bool is_absent = c.value == 0xFFFE || c.value == 0xFFFF || (c.value == base::kReplacement && c.size == 1);
    const std::string_view escape = c.size == 1 && !is_absent ? escape_of(text[offset]) : std::string_view();
    if (is_absent) {
      out += kReplacement;
    } else if (!escape.empty()) {
      out += escape;
    } else {
      out += text.substr(offset, c.size);
    }
    offset += c.size;
  }
}

}  // namespace lacuna::document

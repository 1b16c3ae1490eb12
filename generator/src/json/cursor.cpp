#include "json/cursor.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "json/scalar.hpp"

namespace lacuna::json {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || base::is_digit(c); }

}  // namespace

void Cursor::skip_space() {
  while (!at_end() && is_space(next())) step();
}

std::string_view Cursor::word() const {
  const std::string_view rest = text_.substr(offset_);
  const auto end = std::find_if_not(rest.begin(), rest.end(), is_word);
  return rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
}

std::string Cursor::seen() const {
  if (at_end()) return "the end of the text";
  if (at_comment()) return "a comment";
  const base::Span span = seen_span();
  return "`" + std::string(text_.substr(span.begin, span.size())) + "`";
}

base::Span Cursor::seen_span() const {
  if (at_end()) return make_span(offset_, offset_);
  const std::size_t size = std::max<std::size_t>(word().size(), base::code_point_at(text_, offset_).size);
  return make_span(offset_, offset_ + size);
}

std::string Cursor::hint() const {
  if (at_end()) return {};
  if (at_comment() || at('#')) return "JSON has no comments";
  if (at('\'')) return "use double quotes";
  switch (base::code_point_at(text_, offset_).value) {
    case U'“':
    case U'”':
    case U'„':
    case U'«': return "use straight double quotes";
    case U'，':
    case U'：': return "use the ASCII sign";
    case U'\u00A0':
    case U'\u3000': return "this is a wide or no-break space; use plain spaces";
    default: return {};
  }
}

bool Cursor::at_comment() const {
  const std::string_view rest = text_.substr(offset_);
  return rest.starts_with("//") || rest.starts_with("/*");
}

}  // namespace lacuna::json

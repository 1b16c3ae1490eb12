// template/token.hpp: a template as a row of tags and of the text between them. Knows not what the tags mean.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "template/report.hpp"

namespace lacuna::templates {

enum class TokenKind : std::uint8_t {
  text,
  value,       // {{x}}
  section,     // {{#x}}
  inverted,    // {{^x}}
  close,       // {{/x}}
  partial,     // {{>x}}
  parent,      // {{<x}}
  block,       // {{$x}}
  comment,     // {{!…}}
  delimiters,  // {{=<% %>=}}
};

inline constexpr std::size_t kNoPartner = static_cast<std::size_t>(-1);

/// A tag, or a stretch of text that ends with its line at the latest.
struct Token {
  TokenKind kind = TokenKind::text;
  /// The whole tag, or the text.
  base::Span span;
  /// The text; of a tag its name, of a comment what it says; `content_span` is where that stands.
  std::string_view content;
  base::Span content_span;
  /// True if it is the first of its line.
  bool starts_line = false;
  /// The tag that closes this one, or that this one closes.
  std::size_t partner = kNoPartner;
  /// True for a tag whose line shows nothing and is left out, white space and line end included.
  bool standalone = false;
  /// For white space and a line end that are left out with their line.
  bool dropped = false;
};

/// The tokens of `source`, in order, which cover it but for the tags that were refused.
///
/// Errors  a tag that is not closed or has no good name; what our profile declines: `{{{x}}}`, `{{&x}}`,
/// `{{>*x}}`.
[[nodiscard]] std::vector<Token> tokenize(std::string_view source, const Report& report);

/// Finds the partner of each opening and closing tag. False, with errors, if one has none or they cross, or
/// if they are nested deeper than 100.
bool pair_tags(std::vector<Token>& tokens, const Report& report);

/// Marks the tags that stand alone on their lines, and the white space that goes with them. A line of several
/// tags counts if all of them are of inheritance (mustache/spec, ~inheritance: a parent's or block's tags
/// need not be on lines of their own), unless a block both opens and closes on it, which is then a place to
/// write in.
void mark_standalone(std::vector<Token>& tokens);

/// True for spaces, tabs and line ends alone.
[[nodiscard]] bool is_blank(std::string_view text);

}  // namespace lacuna::templates

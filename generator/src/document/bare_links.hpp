// document/bare_links.hpp: addresses in running text. Knows no markup.
#pragma once
#include <string_view>
#include <vector>

namespace lacuna::document {

/// A piece of a text: words, or an address that is to be a link.
struct Piece {
  std::string_view words;
  bool is_link = false;
};

/// `text` cut at the addresses in it; joined, the pieces are `text`.
///
/// An address is `http://` or `https://` (small letters), not right after an ASCII letter or digit, a host of letters,
/// digits, hyphens, underscores and dots, and what follows up to white space, `<`, a quotation mark or the first
/// character outside ASCII: Chinese goes on without a space. As in the autolinks of GFM 0.29, 6.9, `?`, `!`, `.`, `,`, `:`,
/// `*`, `_`, `~`, `'`, `;` at its end and closing parentheses that it does not open are not part of it.
///
/// Cost  O(bytes).
[[nodiscard]] std::vector<Piece> find_bare_links(std::string_view text);

}  // namespace lacuna::document

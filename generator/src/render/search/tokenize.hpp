// render/search/tokenize.hpp: what of a text can be looked up, and where it stands. Knows no dictionary.
// site/assets/search.js cuts queries in the same way; tests/search/tokens.json holds both to it.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::render::search {

/// Longest word, in characters; what is longer is cut, so that a blob of base64 is one short token.
inline constexpr std::size_t kLongestWord = 40;

/// `word` is one word. `han` is two neighbouring characters, or the last of a run. `symbol` is a document symbol in one
/// spelling, its parts joined by slashes (`s/2017/1023`), or the end of one. `compound` is words joined by hyphens,
/// written as one. Symbols and compounds stand beside the words they are made of, at the place of the first.
enum class TokenKind : std::uint8_t { word, han, symbol, compound };

struct Token {
  std::string text;
  std::uint32_t position = 0;  // words and characters before it
  TokenKind kind = TokenKind::word;
};

/// The tokens of `text`, already folded by language::fold_case or fold, in the order of their places. White space
/// between Han characters does not part them: it is a line break of the source. O(text).
[[nodiscard]] std::vector<Token> tokenize(std::string_view text);

}  // namespace lacuna::render::search

// html_tokens.hpp: HTML cut into tags and words, for tests that compare or judge what is written. Knows no tree.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace html {

enum class TokenKind { words, start, end, other };  // other: comment, declaration, processing instruction

/// A tag with its attributes decoded, or words decoded.
struct Token {
  TokenKind kind = TokenKind::words;
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string words;
};

/// `text` with character references decoded: numbers, and the five names that XML has.
[[nodiscard]] std::string decode(std::string_view text);
/// The tokens in their order. A `<` that begins no tag is part of the words.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view markup);
/// One spelling for all markup that shows the same, as the CommonMark suite compares it (its normalize.py): attributes
/// sorted, white space folded outside `pre` and dropped beside blocks.
[[nodiscard]] std::string normalize(const std::vector<Token>& tokens);

}  // namespace html

// document/characters.hpp: the kinds of character that matter to running text. Knows no markup.
#pragma once
#include <string>
#include <string_view>

namespace lacuna::document {

/// True for characters of Chinese and Japanese text, their punctuation and full-width forms included: between two of
/// them the end of a line stands for nothing, not for a space.
[[nodiscard]] bool joins_across_lines(char32_t c);

/// True for letters and punctuation of the scripts in which emphasis begins and ends beside punctuation without a space:
/// Chinese, Japanese, Korean and Arabic. The flanking rules of CommonMark 0.31.2, 6.2, were made for spaced Latin text
/// (commonmark-spec issue 650).
[[nodiscard]] bool is_densely_punctuated(char32_t c);

/// True for characters that have no place in a published text: C0 and C1 controls other than tab, line feed and carriage
/// return; the embeddings, overrides and isolates that turn the direction of what follows (UAX #9, 2.1, 2.2, 2.4); the
/// byte order mark; line and paragraph separators; interlinear marks; U+FFFE and U+FFFF. The marks that lead single
/// characters (U+061C, U+200E, U+200F) and the joiners are text.
[[nodiscard]] bool is_unsafe(char32_t c);

/// `U+202E` for the character.
[[nodiscard]] std::string code_point_name(char32_t c);

/// The first character of `text` and the last, or 0 if there is none.
[[nodiscard]] char32_t first_character(std::string_view text);
[[nodiscard]] char32_t last_character(std::string_view text);

}  // namespace lacuna::document

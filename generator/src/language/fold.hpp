// language/fold.hpp: makes alike what a reader who searches takes to be alike. Knows no dictionary and no index.
// site/assets/search.js folds queries in the same way; tests/search/fold.json holds both to it.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace lacuna::language {

/// Unicode NFKC_Casefold (Unicode 15, section 3.13): small letters, full-width and other compatibility forms made
/// plain, invisible characters gone; accents kept. Digits of every script become ASCII. Malformed bytes become U+FFFD.
/// O(text).
[[nodiscard]] std::string fold_case(std::string_view text);

/// `folded`, the outcome of fold_case, without nonspacing marks (й stays a letter, ё becomes е), Arabic hamza carriers,
/// final ya, ta marbuta and tatweel made alike. O(text).
[[nodiscard]] std::string fold_marks(std::string_view folded);

/// Both: fold_marks(fold_case(text)).
[[nodiscard]] std::string fold(std::string_view text);

/// What a character is to the search: part of a word, of writing without spaces, or neither.
enum class Letter : std::uint8_t { none, word, han };

/// Letters and numbers make words, with the marks that stay on them; Han, Hiragana and Katakana have no spaces.
[[nodiscard]] Letter letter_of(char32_t character);

/// True if `word`, folded, begins with an Arabic letter.
[[nodiscard]] bool is_arabic(std::string_view word);

/// `word`, folded, without the article and the particles that Arabic writes together with the next word (and, so; by,
/// like; to the; the), where at least three letters remain, four after `and` alone; other words as they are.
[[nodiscard]] std::string_view without_arabic_prefix(std::string_view word);

}  // namespace lacuna::language

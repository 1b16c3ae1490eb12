// language/stem.hpp: the stem that inflected forms of a word share (Snowball). Knows no text.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace lacuna::language {

/// Stems words of the languages of the United Nations. The stemmer is chosen by the writing of the word: Cyrillic is
/// Russian, Arabic is Arabic, Latin is the language of the text or, where that is written otherwise, English.
/// Keeps a working space: one for each thread.
class Stemmer {
 public:
  /// For text in the language with this code (`en`, `zh`).
  explicit Stemmer(std::string_view code);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  /// The stem of `word`, which is in small letters, accents included; the word itself where there is no stemmer for
  /// its writing or it holds a digit. O(word).
  [[nodiscard]] std::string stem(std::string_view word) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace lacuna::language

#include "language/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace lacuna::language {
namespace {

constexpr char16_t kBreve = 0x0306;
constexpr char16_t kCyrillicI = 0x0438;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

icu::UnicodeString to_unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

/// `text` in the normal form that `find` gives. ICU's own data cannot fail to load: it is linked in.
icu::UnicodeString normalize(const icu::UnicodeString& text, const icu::Normalizer2* (*find)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = find(status);
  icu::UnicodeString out;
  form->normalize(text, out, status);
  return out;
}

/// Arabic letters that are written one for the other, and the Persian ones that look the same.
char32_t plain_arabic(char32_t c) {
  switch (c) {
    case 0x0649:                 // alef maksura
    case 0x06CC: return 0x064A;  // Farsi yeh: yeh
    case 0x0629: return 0x0647;  // teh marbuta: heh
    case 0x0671: return 0x0627;  // alef wasla: alef
    case 0x06A9: return 0x0643;  // keheh: kaf
    default: return c;
  }
}

/// The character that stands for `c` in an index, or 0 for none; `before` is what precedes it, decomposed.
char32_t plain(char32_t c, char32_t before) {
  constexpr char32_t tatweel = 0x0640;
  if (c == tatweel) return 0;
  if (u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK) return c == kBreve && before == kCyrillicI ? c : 0;
  return plain_arabic(c);
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

icu::UnicodeString with_ascii_digits(const icu::UnicodeString& text) {
  icu::UnicodeString out;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    const std::int32_t digit = u_charDigitValue(c);
    out.append(digit < 0 ? c : static_cast<UChar32>(0x30 + digit));
  }
  return out;
}

icu::UnicodeString without_marks(const icu::UnicodeString& decomposed) {
  icu::UnicodeString out;
  char32_t before = 0;
  for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const auto c = static_cast<char32_t>(decomposed.char32At(i));
    if (const char32_t kept = plain(c, before); kept != 0) out.append(static_cast<UChar32>(kept));
    before = c;
  }
  return out;
}

}  // namespace

std::string fold_case(std::string_view text) {
  if (is_ascii(text)) return base::to_lower_ascii(text);
  const auto casefold = [](UErrorCode& status) { return icu::Normalizer2::getNFKCCasefoldInstance(status); };
  return to_utf8(with_ascii_digits(normalize(to_unicode(text), casefold)));
}

std::string fold_marks(std::string_view folded) {
  if (is_ascii(folded)) return std::string(folded);
  const auto nfd = [](UErrorCode& status) { return icu::Normalizer2::getNFDInstance(status); };
  const auto nfc = [](UErrorCode& status) { return icu::Normalizer2::getNFCInstance(status); };
  return to_utf8(normalize(without_marks(normalize(to_unicode(folded), nfd)), nfc));
}

std::string fold(std::string_view text) { return fold_marks(fold_case(text)); }

Letter letter_of(char32_t character) {
  if (character < 0x80) {
    const bool is_letter = (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z');
    return is_letter || (character >= U'0' && character <= U'9') ? Letter::word : Letter::none;
  }
  const auto c = static_cast<UChar32>(character);
  constexpr std::uint32_t kWord = U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK;
  if ((U_GET_GC_MASK(c) & kWord) == 0) return Letter::none;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  const bool is_han = script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
  return is_han ? Letter::han : Letter::word;
}

bool is_arabic(std::string_view word) {
  if (word.empty()) return false;
  const char32_t first = base::code_point_at(word, 0).value;
  return first >= 0x0620 && first <= 0x06FF;
}

std::string_view without_arabic_prefix(std::string_view word) {
  if (!is_arabic(word)) return word;
  constexpr std::array<std::string_view, 13> kPrefixes{"وبال", "فبال", "وكال", "فكال", "ولل", "فلل", "وال",
                                                       "فال",  "بال",  "كال",  "لل",   "ال",  "و"};
  constexpr std::string_view kAnd = "و";
  constexpr std::size_t kFewest = 3;          // letters that must remain
  constexpr std::size_t kFewestAfterAnd = 4;  // many words begin with its letter
  for (const std::string_view prefix : kPrefixes) {
    if (!word.starts_with(prefix)) continue;
    const std::string_view rest = word.substr(prefix.size());
    if (base::count_code_points(rest) >= (prefix == kAnd ? kFewestAfterAnd : kFewest)) return rest;
  }
  return word;
}

}  // namespace lacuna::language

// diagnostic/visible.hpp: foreign text made safe and legible on a terminal. Knows no diagnostic.
#pragma once
#include <string>
#include <string_view>

namespace lacuna::diagnostic {

/// What stands for `c` where it is shown: a picture (U+2400 …) for a control character, a space for a tab, and
/// U+FFFD for what turns the direction of writing or ends a line elsewhere. Always one character.
[[nodiscard]] char32_t visible(char32_t c);
/// `text`, each character made visible; invalid bytes are U+FFFD.
[[nodiscard]] std::u32string to_visible(std::string_view text);
/// The characters as UTF-8.
[[nodiscard]] std::string to_utf8(std::u32string_view text);
/// `text` between U+2068 and U+2069, so that its direction touches nothing around it (UAX #9, isolates).
[[nodiscard]] std::string isolated(std::string_view text);
/// A message made visible, with each part in backticks that has right-to-left letters isolated.
[[nodiscard]] std::string visible_message(std::string_view message);

}  // namespace lacuna::diagnostic

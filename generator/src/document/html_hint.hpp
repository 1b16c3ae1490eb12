// document/html_hint.hpp: what to write in place of HTML. Knows no place in a text.
#pragma once
#include <string>
#include <string_view>

namespace lacuna::document {

/// The first tag or declaration of `markup`, as far as its name: `<b>`, `</div>`, `<!-- … -->`.
[[nodiscard]] std::string html_name(std::string_view markup);
/// How Markdown says what `markup` means, or how its signs are written where no HTML is meant.
[[nodiscard]] std::string html_hint(std::string_view markup);

}  // namespace lacuna::document

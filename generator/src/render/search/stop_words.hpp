// render/search/stop_words.hpp: words that stand in nearly every text and are not looked up. Knows no index.
#pragma once
#include <set>
#include <string>
#include <string_view>

namespace lacuna::render::search {

/// For texts in the language with this code, folded; English words among them where the language is not written in
/// Latin letters, for its texts quote English. The lists are fixed: one more record must not change what is looked up.
[[nodiscard]] std::set<std::string, std::less<>> stop_words(std::string_view language);

}  // namespace lacuna::render::search

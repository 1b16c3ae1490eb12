// render/search/cards.hpp: what is shown of each page that was found. Knows no word.
#pragma once
#include <cstddef>
#include <vector>

#include "render/search/catalogue.hpp"

namespace lacuna::render::search {

/// Records whose cards share a file: few, for the ten that are shown are seldom neighbours; more where there would be
/// too many files.
[[nodiscard]] std::size_t cards_per_file(const Catalogue& catalogue);

/// Files `<language>/c/<number / 256>/<number>.js`, each a JSON list with, for each record, address, title, summary and
/// the first kCardText characters of the text, or 0 where the language lacks the record.
[[nodiscard]] std::vector<SearchFile> make_card_files(const Catalogue& catalogue, std::size_t language, unsigned jobs);

/// Excerpts are taken from so many characters of a page's text; what stands further on is found all the same.
inline constexpr std::size_t kCardText = 1600;

}  // namespace lacuna::render::search

// pack/skia_pdf.hpp: reads and mends PDFs as Chromium writes them: plain objects and a cross-reference table (ISO 32000-1,
// 7.5.4). Knows no report.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace lacuna::pack {

/// The page, from 1, of each named place.
using PageMap = std::map<std::string, std::uint32_t, std::less<>>;

/// Where the places of a PDF are, or nothing if it is not written as Chromium writes it. O(bytes).
[[nodiscard]] std::optional<PageMap> read_page_map(std::string_view pdf);

/// Puts midnight of `date` in place of the days on which the file was made and changed. Nothing moves.
void set_dates(std::string& pdf, base::Date date);

}  // namespace lacuna::pack

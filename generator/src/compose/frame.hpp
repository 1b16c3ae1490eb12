// compose/frame.hpp: what stands round the main part of every page. Knows no main part.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// A step of the way from the home page to a page.
struct Crumb {
  std::string label;
  Path target;
};

/// What the frame needs to know of a page.
struct Frame {
  std::string title;  // as in <title>, without the site's name
  std::string description;
  std::vector<Crumb> crumbs;  // without the page itself; the first is the home page
  std::string section;        // what the menus mark as current: a collection, or `page.` and the name of a page
  Path same_in_language;      // the page's path with `{language}` for the language, or empty if it has one edition
};

/// Pages of what was computed, in the order of their menu. Each has the words `page.<name>` and `page.<name>.about`.
inline constexpr std::array kDerivedPages = {
    std::string_view("matrix"),   std::string_view("matches"),      std::string_view("overlaps"), std::string_view("threads"),
    std::string_view("ledger"),   std::string_view("questions"),    std::string_view("answers"),  std::string_view("figures"),
    std::string_view("rotation"), std::string_view("calendar"),     std::string_view("changes"),  std::string_view("chronology"),
    std::string_view("glossary"), std::string_view("translations"), std::string_view("confirm"),
};

/// The frame of page `number` of `pages` that stand directly below the language's folder as `<name>.html`, with the words
/// `page.<name>` and `page.<name>.about`.
[[nodiscard]] Frame standing_frame(const Page& page, std::string_view name, std::size_t number = 1, std::size_t pages = 1);

/// The fields of the frame, for a view to be completed with its main part: lang, dir, title, …, menus, words.
[[nodiscard]] templates::Object frame_view(const Page& page, const Frame& frame);

}  // namespace lacuna::compose

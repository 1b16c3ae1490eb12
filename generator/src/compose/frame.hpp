// compose/frame.hpp: what stands round the main part of every page. Knows no main part.
#pragma once
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
  std::string title;               // as in <title>, without the site's name
  std::string description;
  std::vector<Crumb> crumbs;       // without the page itself; the first is the home page
  std::string section;             // collection or page that the menu marks as current
  Path same_in_language;           // the page's path with `{language}` for the language, or empty if it has one edition
};

/// The fields of the frame, for a view to be completed with its main part: lang, dir, title, …, menus, words.
[[nodiscard]] templates::Object frame_view(const Page& page, const Frame& frame);

}  // namespace lacuna::compose

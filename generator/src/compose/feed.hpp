// compose/feed.hpp: what a feed reader and a crawler ask for: Atom, site map, robots. Knows no page layout.
#pragma once
#include <string>
#include <vector>

#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// The newest records of a language's edition (RFC 4287), by the day they were last reviewed.
[[nodiscard]] templates::Object feed_view(const Page& page);
/// The pages of the site for crawlers (sitemaps.org), `paths` as addresses below the base address.
[[nodiscard]] templates::Object sitemap_view(const Site& site, const std::vector<Path>& paths);
[[nodiscard]] std::string robots_text(const Site& site);

}  // namespace lacuna::compose

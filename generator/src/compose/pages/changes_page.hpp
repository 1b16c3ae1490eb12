// compose/pages/changes_page.hpp: what changed in what the records say: since the last release, and from the release
// before to that one. Compares nothing.
#pragma once
#include <cstddef>

#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// Pages that the changes take, at least one.
[[nodiscard]] std::size_t changes_pages(const Site& site);
/// Page `number`: changes since the last release, then those that came with it, by name.
[[nodiscard]] templates::Object changes_view(const Page& page, std::size_t number);
/// The changes that the last release brought, as an Atom feed: an entry a record, dated by the release.
[[nodiscard]] templates::Object changes_feed_view(const Page& page);

}  // namespace lacuna::compose

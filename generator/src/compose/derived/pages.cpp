#include "compose/derived/pages.hpp"

#include <array>
#include <string>

#include "compose/derived/confirm_view.hpp"
#include "compose/derived/ledger_view.hpp"
#include "compose/derived/matches_view.hpp"
#include "compose/derived/matrix_view.hpp"
#include "compose/derived/overlaps_view.hpp"
#include "compose/derived/threads_view.hpp"

namespace lacuna::compose {

model::Plan computed_pages(const Site& site, const model::Edition& edition) {
  model::Plan plan;
  struct Listing {
    Outline Outlines::* outline;
    templates::Object (*make)(const Page&, std::size_t);
  };
  constexpr std::array<Listing, 6> kListings = {{{&Outlines::matrix, matrix_view},
                                                 {&Outlines::matches, matches_view},
                                                 {&Outlines::threads, threads_view},
                                                 {&Outlines::ledger, ledger_view},
                                                 {&Outlines::overlaps, overlaps_view},
                                                 {&Outlines::confirm, confirm_view}}};
  for (const Listing& listing : kListings) {
    const Outline& outline = site.outlines.*listing.outline;
    for (std::size_t number = 1; number <= outline.page_count(); ++number) {
      const Path path = outline.path(edition.code(), number);
      plan.push_back({path, "derived/" + std::string(outline.name()) + ".html", [page = Page{site, edition, path}, make = listing.make, number] { return make(page, number); }, {}});
    }
  }
  return plan;
}

}  // namespace lacuna::compose

#include "compose/pages/pages.hpp"

#include <array>
#include <string>

#include "compose/pages/answers_page.hpp"
#include "compose/pages/calendar_page.hpp"
#include "compose/pages/changes_page.hpp"
#include "compose/pages/chronology_page.hpp"
#include "compose/pages/confirm_page.hpp"
#include "compose/pages/figures_page.hpp"
#include "compose/pages/glossary_page.hpp"
#include "compose/pages/ledger_page.hpp"
#include "compose/pages/matches_page.hpp"
#include "compose/pages/matrix_page.hpp"
#include "compose/pages/overlaps_page.hpp"
#include "compose/pages/questions_page.hpp"
#include "compose/pages/rotation_page.hpp"
#include "compose/pages/threads_page.hpp"
#include "compose/pages/translations_page.hpp"

namespace lacuna::compose {
namespace {

using templates::Object;

/// A page, and those on which it is continued.
struct Listing {
  std::string_view name;  // of the page, and of its template below pages/
  std::size_t (*pages)(const Site&);
  Object (*make)(const Page&, std::size_t number);
};

std::size_t one_page(const Site& /*site*/) { return 1; }

template <Object (*Make)(const Page&)>
Object single(const Page& page, std::size_t /*number*/) {
  return Make(page);
}

template <Outline Outlines::*Member>
std::size_t outlined(const Site& site) {
  return (site.outlines.*Member).page_count();
}

constexpr std::array kListings = {
    Listing{"matrix", outlined<&Outlines::matrix>, matrix_view},
    Listing{"matches", outlined<&Outlines::matches>, matches_view},
    Listing{"overlaps", outlined<&Outlines::overlaps>, overlaps_view},
    Listing{"threads", outlined<&Outlines::threads>, threads_view},
    Listing{"ledger", outlined<&Outlines::ledger>, ledger_view},
    Listing{"questions", one_page, single<questions_view>},
    Listing{"answers", one_page, single<answers_view>},
    Listing{"figures", figures_pages, figures_view},
    Listing{"rotation", one_page, single<rotation_view>},
    Listing{"calendar", calendar_pages, calendar_view},
    Listing{"changes", changes_pages, changes_view},
    Listing{"chronology", chronology_pages, chronology_view},
    Listing{"glossary", glossary_pages, glossary_view},
    Listing{"translations", translations_pages, translations_view},
    Listing{"confirm", outlined<&Outlines::confirm>, confirm_view},
};

}  // namespace

model::Plan computed_pages(const Site& site, const model::Edition& edition) {
  model::Plan plan;
  for (const Listing& listing : kListings) {
    const std::size_t pages = listing.pages(site);
    for (std::size_t number = 1; number <= pages; ++number) {
      const Path path = page_path(edition.code(), listing.name, number);
      plan.push_back({path,
                      "pages/" + std::string(listing.name) + ".html",
                      [page = Page{site, edition, path}, make = listing.make, number] { return make(page, number); },
                      {}});
    }
  }
  const Path feed = "feeds/" + edition.code() + "-changes.atom";
  plan.push_back({feed, "feed.xml", [page = Page{site, edition, feed}] { return changes_feed_view(page); }, {}});
  return plan;
}

}  // namespace lacuna::compose

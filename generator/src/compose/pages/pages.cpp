#include "compose/pages/pages.hpp"

#include <array>
#include <string>

#include "compose/pages/answers_page.hpp"
#include "compose/pages/calendar_page.hpp"
#include "compose/pages/changes_page.hpp"
#include "compose/pages/chronology_page.hpp"
#include "compose/pages/questions_page.hpp"
#include "compose/pages/rotation_page.hpp"

namespace lacuna::compose::pages {
namespace {

using templates::Object;

/// A page of its own, whatever the number of records.
struct Single {
  std::string_view name;  // of the page, and of its template below pages/
  Object (*make)(const Page&);
};

constexpr std::array kSingles = {
    Single{"questions", questions_view},
    Single{"answers", answers_view},
    Single{"rotation", rotation_view},
};

/// A list that is continued on further pages.
struct Continued {
  std::string_view name;  // of the page, and of its template below pages/
  std::size_t (*pages)(const Site&);
  Object (*make)(const Page&, std::size_t);
};

constexpr std::array kContinued = {
    Continued{"calendar", calendar_pages, calendar_view},
    Continued{"changes", changes_pages, changes_view},
    Continued{"chronology", chronology_pages, chronology_view},
};

std::string template_of(std::string_view name) { return "pages/" + std::string(name) + ".html"; }

void add_continued(model::Plan& plan, const Site& site, const model::Edition& edition, const Continued& list) {
  const std::size_t pages = list.pages(site);
  for (std::size_t number = 1; number <= pages; ++number) {
    const Path path = page_path(edition.code(), list.name, number);
    plan.push_back({path, template_of(list.name), [page = Page{site, edition, path}, make = list.make, number] { return make(page, number); }, {}});
  }
}

}  // namespace

void add_pages(model::Plan& plan, const Site& site, const model::Edition& edition) {
  for (const Single& single : kSingles) {
    const Path path = page_path(edition.code(), single.name);
    plan.push_back({path, template_of(single.name), [page = Page{site, edition, path}, make = single.make] { return make(page); }, {}});
  }
  for (const Continued& list : kContinued) add_continued(plan, site, edition, list);
  const Path feed = "feeds/" + edition.code() + "-changes.atom";
  plan.push_back({feed, "feed.xml", [page = Page{site, edition, feed}] { return changes_feed_view(page); }, {}});
}

}  // namespace lacuna::compose::pages

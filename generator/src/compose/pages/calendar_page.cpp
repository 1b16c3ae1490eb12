#include "compose/pages/calendar_page.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "compose/cells.hpp"
#include "compose/frame.hpp"
#include "compose/pages/paging.hpp"

namespace lacuna::compose {
namespace {

using model::CalendarDay;
using templates::List;
using templates::Object;

Object row_view(const Page& page, const CalendarDay& day) {
  const model::Record& record = page.site.graph.record(day.record);
  Object view;
  view.set("uid", day.uid);
  view.set("from", cell_view(page, date_cell(page, day.from.to_text())));
  view.set("until", day.until == day.from ? templates::Value() : templates::Value(cell_view(page, date_cell(page, day.until.to_text()))));
  view.set("kind", page.word("day." + std::string(model::kDayKinds[static_cast<std::size_t>(day.kind)])));
  view.set("record", cell_view(page, record_cell(page, record)));
  view.set("resolution", day.resolution.empty() ? templates::Value() : templates::Value(day.resolution));
  return view;
}

// In the order of the page: pointers to the days, and how many of them have not ended.
std::pair<std::vector<const CalendarDay*>, std::size_t> in_order(const Site& site) {
  std::vector<const CalendarDay*> days;
  for (const CalendarDay& day : site.facts.calendar) days.push_back(&day);
  const auto past =
      std::stable_partition(days.begin(), days.end(), [&](const CalendarDay* day) { return day->until >= site.settings.as_of; });
  std::reverse(past, days.end());
  return {days, static_cast<std::size_t>(past - days.begin())};
}

}  // namespace

std::size_t calendar_pages(const Site& site) { return part_of(site.facts.calendar.size(), 1).pages; }

Object calendar_view(const Page& page, std::size_t number) {
  const auto [days, coming] = in_order(page.site);
  const Part part = part_of(days.size(), number);
  const Frame frame = standing_frame(page, "calendar", number, part.pages);
  List ahead;
  List past;
  for (std::size_t i = part.first; i < part.last; ++i) (i < coming ? ahead : past).emplace_back(row_view(page, *days[i]));
  Object view = frame_view(page, frame);
  view.set("title", page.word("page.calendar"));
  view.set("ahead", std::move(ahead));
  view.set("past", std::move(past));
  view.set("pages", page_links(page, "calendar", part.number, part.pages));
  view.set("calendar_url", page.to("calendar.ics"));
  return view;
}

}  // namespace lacuna::compose

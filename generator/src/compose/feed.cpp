#include "compose/feed.hpp"

#include <algorithm>
#include <tuple>

#include "compose/cells.hpp"

namespace lacuna::compose {
namespace {

using templates::List;
using templates::Object;

constexpr std::size_t kEntries = 50;
constexpr std::string_view kMidnight = "T00:00:00Z";

struct Dated {
  std::string_view date;
  model::RecordIndex record;
};

std::vector<Dated> newest(const model::Graph& graph) {
  std::vector<Dated> dated;
  for (const model::Record& record : graph.records) {
    const std::string_view date = record.value.string_at("reviewed");
    if (!date.empty()) dated.push_back({date, graph.index_of(record)});
  }
  std::stable_sort(dated.begin(), dated.end(), [](const Dated& left, const Dated& right) { return left.date > right.date; });
  if (dated.size() > kEntries) dated.resize(kEntries);
  return dated;
}

Object entry_view(const Page& page, const Dated& dated) {
  const model::Record& record = page.site.graph.record(dated.record);
  const Cell summary = text_cell(page, record.value.find("summary"));
  const std::string address = page.site.settings.base_url + record_path(page.language(), page.site.graph, record);
  Object view;
  view.set("id", address);
  view.set("title", model::title_of(record, page.language()).text);
  view.set("url", templates::make_url(address));
  view.set("updated", std::string(dated.date) + std::string(kMidnight));
  view.set("category", page.site.graph.collection_of(record).name);
  view.set("summary", summary.text.empty() ? model::title_of(record, page.language()).text : summary.text);
  return view;
}

}  // namespace

Object feed_view(const Page& page) {
  const std::vector<Dated> dated = newest(page.site.graph);
  List entries;
  for (const Dated& item : dated) entries.emplace_back(entry_view(page, item));
  const std::string self = page.site.settings.base_url + page.path;
  Object view;
  view.set("lang", page.edition.tongue->tag());
  view.set("id", self);
  view.set("title", text_cell(page, &page.site.settings.title).text);
  view.set("self_url", templates::make_url(self));
  view.set("home_url", templates::make_url(page.site.settings.base_url + home_path(page.language())));
  view.set("updated", (dated.empty() ? page.site.settings.as_of.to_text() : std::string(dated.front().date)) + std::string(kMidnight));
  view.set("entries", std::move(entries));
  return view;
}

Object sitemap_view(const Site& site, const std::vector<Path>& paths) {
  List urls;
  for (const Path& path : paths) {
    Object view;
    view.set("address", site.settings.base_url + path);
    urls.emplace_back(std::move(view));
  }
  Object view;
  view.set("urls", std::move(urls));
  return view;
}

std::string robots_text(const Site& site) { return "User-agent: *\nAllow: /\nSitemap: " + site.settings.base_url + "sitemap.xml\n"; }

}  // namespace lacuna::compose

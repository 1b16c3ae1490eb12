#include "compose/compose.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "base/text.hpp"
#include "compose/calendar.hpp"
#include "compose/derived_exports.hpp"
#include "compose/document_view.hpp"
#include "compose/exports.hpp"
#include "compose/feed.hpp"
#include "compose/form/form_view.hpp"
#include "compose/home_view.hpp"
#include "compose/list/index_view.hpp"
#include "compose/list/row_data.hpp"
#include "compose/list_view.hpp"
#include "compose/network_view.hpp"
#include "compose/pages/pages.hpp"
#include "compose/record_view.hpp"
#include "compose/report/report_items.hpp"
#include "compose/report/report_view.hpp"
#include "compose/search.hpp"
#include "compose/words.hpp"
#include "json/write.hpp"

namespace lacuna::compose {
namespace {

using diagnostic::Code;
using templates::Object;

// Gathers the items of the plan.
class Planner {
 public:
  /// `style` that reports carry; null where there are to be none.
  Planner(const Site& site, const std::set<std::string>& template_names, std::shared_ptr<const std::string> style)
      : site_(site), template_names_(template_names), style_(std::move(style)) {}

  void add_page(const model::Edition& edition, const Path& path, std::string template_name, Object (*make)(const Page&)) {
    plan_.push_back({path, std::move(template_name), [page = Page{site_, edition, path}, make] { return make(page); }, {}});
  }

  void add_bytes(Path path, std::function<std::string()> bytes) { plan_.push_back({std::move(path), {}, {}, std::move(bytes)}); }

  void add_record(const model::Edition& edition, const model::Record& record) {
    const std::string& collection = site_.graph.collection_of(record).name;
    if (is_report(collection) && report::is_made_in(record, edition.code()))
      return report::add_report(plan_, site_, edition, record, style_);
    const std::string own = "records/" + collection + ".html";
    const Path path = record_path(edition.code(), collection, record.id);
    const auto make = collection == "documents" ? &document_view : &record_view;
    plan_.push_back({path,
                     template_names_.count(own) > 0 ? own : "record.html",
                     [page = Page{site_, edition, path}, make, &record] { return make(page, record); },
                     {}});
  }

  void add_lists(const model::Edition& edition, const model::Collection& collection) {
    const auto listing = std::make_shared<const Listing>(make_listing(site_, edition, collection));
    const Path rows = rows_path(edition.code(), collection.name);
    add_bytes(rows, [page = Page{site_, edition, rows}, listing] { return row_data_script(page, *listing); });
    const Path form = form_path(edition.code(), collection.name);
    plan_.push_back({form, "form.html", [page = Page{site_, edition, form}, &collection] { return form_view(page, collection); }, {}});
    if (is_report(collection.name)) return report::add_reports_index(plan_, site_, edition);
    for (std::size_t number = 1; number <= page_count(listing->order.size()); ++number) {
      const Path path = list_path(edition.code(), collection.name, number);
      plan_.push_back(
          {path, "list.html", [page = Page{site_, edition, path}, listing, number] { return list_view(page, *listing, number); }, {}});
    }
    for (const Facet& facet : listing->facets) add_index(edition, listing, facet);
  }

  void add_former(const model::Edition& edition, const model::Record& record) {
    const std::string& collection = site_.graph.collection_of(record).name;
    for (const json::Value& former : record.value.items_at("former_ids")) {
      const Path path = record_path(edition.code(), collection, former.text());
      plan_.push_back({path, "moved.html", [page = Page{site_, edition, path}, &record] { return moved_view(page, record); }, {}});
    }
  }

  // At the address of each record that was taken out, unless another took the address over.
  void add_gone(const model::Edition& edition) {
    for (const model::Tombstone& tombstone : site_.facts.removals) {
      const std::string_view name = tombstone.name;
      const std::size_t slash = name.find('/');
      if (!site_.graph.find_collection(name.substr(0, slash)) || site_.graph.find(name.substr(0, slash), name.substr(slash + 1))) continue;
      const Path path = record_path(edition.code(), name.substr(0, slash), name.substr(slash + 1));
      plan_.push_back({path, "gone.html", [page = Page{site_, edition, path}, &tombstone] { return gone_view(page, tombstone); }, {}});
    }
  }

  [[nodiscard]] const Site& site() const { return site_; }
  [[nodiscard]] model::Plan take() { return std::move(plan_); }
  [[nodiscard]] const model::Plan& plan() const { return plan_; }
  void add(model::Item item) { plan_.push_back(std::move(item)); }

 private:
  void add_index(const model::Edition& edition, const std::shared_ptr<const Listing>& listing, const Facet& facet) {
    for (std::size_t number = 1; number <= index_pages(facet); ++number) {
      const Path path = index_path(edition.code(), listing->collection.name, facet.name, number);
      plan_.push_back({path,
                       "list_index.html",
                       [page = Page{site_, edition, path}, listing, &facet, number] { return index_view(page, *listing, facet, number); },
                       {}});
    }
  }

  [[nodiscard]] bool is_report(std::string_view collection) const { return style_ != nullptr && collection == "reports"; }

  const Site& site_;
  const std::set<std::string>& template_names_;
  std::shared_ptr<const std::string> style_;
  model::Plan plan_;
};

void add_edition(Planner& planner, const model::Edition& edition) {
  const Site& site = planner.site();
  const std::string& language = edition.code();
  planner.add_page(edition, home_path(language), "home.html", &home_view);
  planner.add_page(edition, page_path(language, "about"), "about.html", &about_view);
  planner.add_page(edition, page_path(language, "data"), "data.html", &data_view);
  planner.add_page(edition, page_path(language, "network"), "network.html", &network_view);
  planner.add_page(edition, page_path(language, "search"), "search.html", &search_view);
  for (model::Item& item : computed_pages(site, edition)) planner.add(std::move(item));
  for (const model::Collection& collection : site.graph.collections) planner.add_lists(edition, collection);
  for (const model::Record& record : site.graph.records) {
    planner.add_record(edition, record);
    planner.add_former(edition, record);
  }
  planner.add_gone(edition);
  planner.add_page(edition, "feeds/" + language + ".atom", "feed.xml", &feed_view);
}

// What derive computed. `data/questions.json` holds the records of that collection, so the states of the questions have a
// name of their own.
void add_derived(Planner& planner) {
  using Export = std::string (*)(const model::Graph&, const model::Facts&);
  constexpr std::array<std::pair<const char*, Export>, 9> kExports = {{{"matches", matches_json},
                                                                       {"ledger", ledger_json},
                                                                       {"threads", threads_json},
                                                                       {"question-states", questions_json},
                                                                       {"leases", leases_json},
                                                                       {"overlaps", overlaps_json},
                                                                       {"figures", figures_json},
                                                                       {"rotations", rotations_json},
                                                                       {"translations", translations_json}}};
  const Site& site = planner.site();
  for (const auto& [name, make] : kExports) {
    planner.add_bytes("data/" + std::string(name) + ".json", [&site, make = make] { return make(site.graph, site.facts); });
  }
}

void add_data(Planner& planner, const std::vector<model::JsonFile>& schemas) {
  const Site& site = planner.site();
  for (const model::Collection& collection : site.graph.collections) {
    planner.add_bytes("data/" + collection.name + ".json", [&] { return collection_json(site, collection); });
    planner.add_bytes("data/" + collection.name + ".csv", [&] { return collection_csv(site, collection); });
  }
  for (const model::Record& record : site.graph.records) {
    planner.add_bytes(data_path(site.graph.collection_of(record).name, record.id), [&] { return record_json(site, record); });
  }
  planner.add_bytes("data/graph.json", [&] { return graph_json(site); });
  for (const model::JsonFile& schema : schemas) {
    planner.add_bytes("data/schemas/" + schema.path.substr(schema.path.rfind('/') + 1),
                      [&] { return json::to_text(schema.value, 2) + "\n"; });
  }
}

// The edition in the first language of the records that the site has; else the site's first.
const model::Edition& record_edition(const Site& site) {
  for (const std::string& language : site.settings.content_languages) {
    if (const model::Edition* found = model::find_edition(site.editions, language)) return *found;
  }
  return site.editions.front();
}

void add_root(Planner& planner) {
  const Site& site = planner.site();
  const model::Edition& first = site.editions.front();
  planner.add_page(first, "index.html", "choose.html", &choose_view);
  planner.add_page(first, "404.html", "choose.html", &not_found_view);
  planner.add_bytes("calendar.ics", [page = Page{site, record_edition(site), "calendar.ics"}] { return calendar_ics(page); });
  planner.add_bytes("robots.txt", [&] { return robots_text(site); });
  planner.add_bytes("build.json", [&] { return build_json(site); });
  std::vector<Path> pages;
  for (const model::Item& item : planner.plan()) {
    if (item.path.ends_with(".html") && item.template_name != "moved.html" && item.template_name != "gone.html" && item.path != "404.html")
      pages.push_back(item.path);
  }
  std::sort(pages.begin(), pages.end());
  planner.add({"sitemap.xml", "sitemap.xml", [&site, pages = std::move(pages)] { return sitemap_view(site, pages); }, {}});
}

void check_paths(const model::Plan& plan, diagnostic::Diagnostics& problems) {
  std::vector<std::pair<std::string, const model::Item*>> folded;
  for (const model::Item& item : plan) folded.emplace_back(base::to_lower_ascii(item.path), &item);
  std::sort(folded.begin(), folded.end(), [](const auto& left, const auto& right) { return left.first < right.first; });
  for (std::size_t i = 1; i < folded.size(); ++i) {
    if (folded[i - 1].first != folded[i].first) continue;
    problems.push_back({Code::address_twice,
                        {},
                        "two things are to stand at `" + folded[i].second->path + "`",
                        "rename the record, former id or file that takes the address",
                        {}});
  }
}

}  // namespace

diagnostic::Diagnostics check(const Site& site) {
  diagnostic::Diagnostics problems;
  check_words(site, problems);
  return problems;
}

diagnostic::Staged<model::Plan> compose(const Site& site, const std::vector<model::JsonFile>& schemas,
                                        const std::vector<model::Asset>& assets, const std::set<std::string>& template_names,
                                        bool with_reports) {
  diagnostic::Staged<model::Plan> staged;
  staged.diagnostics = check(site);
  Planner planner(site, template_names, with_reports ? std::make_shared<const std::string>(report::report_style(assets)) : nullptr);
  for (const model::Edition& edition : site.editions) add_edition(planner, edition);
  add_data(planner, schemas);
  add_derived(planner);
  add_root(planner);
  for (const model::Asset& asset : assets) planner.add_bytes(asset.path, [&] { return asset.bytes; });
  staged.value = planner.take();
  check_paths(staged.value, staged.diagnostics);
  return staged;
}

}  // namespace lacuna::compose

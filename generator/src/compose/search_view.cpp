#include <algorithm>
#include <functional>
#include <set>

#include "compose/cells.hpp"
#include "compose/frame.hpp"
#include "compose/home_view.hpp"
#include "compose/search.hpp"

namespace lacuna::compose {
namespace {

using templates::List;
using templates::Object;

Object option(std::string value, std::string label) {
  Object view;
  view.set("value", std::move(value)).set("label", std::move(label));
  return view;
}

Object facet(std::string name, std::string label, List values) {
  Object view;
  view.set("name", std::move(name)).set("label", std::move(label)).set("values", std::move(values));
  return view;
}

List facet_views(const Page& page) {
  const Site& site = page.site;
  List types;
  for (const std::string& name : site.settings.collections) types.emplace_back(option(name, page.word("collection." + name)));
  List missions;
  for (const model::Record& mission : site.graph.of("missions")) {
    missions.emplace_back(option(mission.id, std::string(model::title_of(mission, page.language()).text)));
  }
  std::set<std::string, std::greater<>> years;
  for (const model::Record& record : site.graph.records) {
    for (const char* field : {"as_of", "made_on", "asked_on", "date"}) {
      const std::string_view date = record.value.string_at(field);
      if (date.size() >= 4) years.emplace(date.substr(0, 4));
    }
  }
  List by_year;
  for (const std::string& year : years) by_year.emplace_back(option(year, year));
  List views;
  views.emplace_back(facet("type", page.word("words.collections"), std::move(types)));
  views.emplace_back(facet("mission", page.word("collection.missions"), std::move(missions)));
  views.emplace_back(facet("year", page.word("field.year"), std::move(by_year)));
  return views;
}

// As search_entries has it: something is found in a language only if a record has a title in it.
bool is_searchable(const Page& page, const std::string& language) {
  const auto& records = page.site.graph.records;
  return std::any_of(records.begin(), records.end(), [&](const model::Record& record) {
    const json::Value* title = record.value.find("title");
    return title != nullptr && title->find(language) != nullptr;
  });
}

// The language that is searched beside the page's, in which there are names but few records: the first in which every
// record is due. Empty if the page's is such a language.
std::string nearest_language(const Page& page) {
  const std::vector<std::string>& due = page.site.settings.content_languages;
  const bool is_due = std::find(due.begin(), due.end(), page.language()) != due.end();
  return is_due || due.empty() || !is_searchable(page, due.front()) ? std::string() : due.front();
}

List language_views(const Page& page) {
  List views;
  for (const model::Edition& edition : page.site.editions) {
    Object view;
    view.set("code", edition.code()).set("tag", edition.tongue->tag());
    view.set("dir", edition.tongue->is_right_to_left() ? "rtl" : "ltr").set("name", edition.tongue->own_name());
    views.emplace_back(std::move(view));
  }
  return views;
}

}  // namespace

Object search_view(const Page& page) {
  Frame frame;
  frame.title = page.word("words.search");
  frame.description = page.word("words.search_label");
  frame.section = "search";
  frame.same_in_language = page_path("{language}", "search");
  frame.crumbs = {{page.word("words.home"), home_path(page.language())}};
  Object view = frame_view(page, frame);
  view.set("heading", frame.title);
  view.set("engine_url", page.to("assets/search_engine.js"));
  const std::string nearest = nearest_language(page);
  List roots;
  for (const std::string& language : {page.language(), nearest}) {
    if (!language.empty() && is_searchable(page, language)) roots.emplace_back(page.to("search/" + language + "/root.js"));
  }
  view.set("index_urls", std::move(roots));
  view.set("nearest", nearest);
  view.set("facets", facet_views(page));
  view.set("search_languages", language_views(page));
  view.set("browse", collection_views(page));
  return view;
}

}  // namespace lacuna::compose

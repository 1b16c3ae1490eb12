#include "compose/frame.hpp"

#include "compose/cells.hpp"

namespace lacuna::compose {
namespace {

using templates::List;
using templates::Object;
using templates::Value;

constexpr std::string_view kLanguageMark = "{language}";
// Collections that stand in the head of every page; all of them stand at its foot.
constexpr std::size_t kPrimary = 7;

Path in_language(const Path& pattern, std::string_view language) {
  Path path = pattern;
  const std::size_t at = path.find(kLanguageMark);
  if (at != Path::npos) path.replace(at, kLanguageMark.size(), language);
  return path;
}

List language_views(const Page& page, const Frame& frame) {
  List views;
  for (const model::Edition& edition : page.site.editions) {
    Object view;
    view.set("code", edition.code());
    view.set("tag", edition.tongue->tag());
    view.set("dir", edition.tongue->is_right_to_left() ? "rtl" : "ltr");
    view.set("name", edition.tongue->own_name());
    view.set("url",
             page.to(frame.same_in_language.empty() ? home_path(edition.code()) : in_language(frame.same_in_language, edition.code())));
    view.set("current", edition.code() == page.language());
    views.emplace_back(std::move(view));
  }
  return views;
}

Object menu_item(const Page& page, std::string label, const Path& target, bool current) {
  Object view;
  view.set("label", std::move(label));
  view.set("url", page.to(target));
  view.set("current", current);
  return view;
}

// The first `limit` collections, in the order of the settings.
List collection_menu(const Page& page, const Frame& frame, std::size_t limit) {
  List views;
  for (const std::string& name : page.site.settings.collections) {
    if (views.size() == limit) break;
    views.emplace_back(menu_item(page, page.word("collection." + name), list_path(page.language(), name), frame.section == name));
  }
  return views;
}

List derived_menu(const Page& page, const Frame& frame) {
  List views;
  for (const std::string_view name : kDerivedPages) {
    const std::string key = "page." + std::string(name);
    views.emplace_back(menu_item(page, page.word(key), page_path(page.language(), name), frame.section == key));
  }
  return views;
}

List crumb_views(const Page& page, const Frame& frame) {
  List views;
  for (const Crumb& crumb : frame.crumbs) {
    Object view;
    view.set("label", crumb.label);
    view.set("url", page.to(crumb.target));
    views.emplace_back(std::move(view));
  }
  return views;
}

}  // namespace

Frame standing_frame(const Page& page, std::string_view name, std::size_t number, std::size_t pages) {
  Frame frame;
  frame.section = "page." + std::string(name);
  frame.title = page.word(frame.section);
  frame.description = page.word(frame.section + ".about");
  frame.same_in_language = page_path("{language}", name, number);
  frame.crumbs = {{page.word("words.home"), home_path(page.language())}};
  if (pages > 1)
    frame.title =
        page.word("list.page_title",
                  {{"title", frame.title}, {"page", static_cast<std::int64_t>(number)}, {"pages", static_cast<std::int64_t>(pages)}});
  return frame;
}

Object frame_view(const Page& page, const Frame& frame) {
  const model::Settings& settings = page.site.settings;
  const language::Tongue& tongue = *page.edition.tongue;
  const std::string site_name = text_cell(page, &settings.title).text;
  Object view;
  view.set("lang", tongue.tag());
  view.set("dir", tongue.is_right_to_left() ? "rtl" : "ltr");
  view.set("title", frame.title);
  view.set("page_title", frame.title == site_name ? site_name : frame.title + " \u00B7 " + site_name);
  view.set("description", frame.description);
  view.set("site_name", site_name);
  view.set("home_url", page.to(home_path(page.language())));
  view.set("tokens_url", page.to("assets/tokens.css"));
  view.set("style_url", page.to("assets/site.css"));
  view.set("icon_url", page.to("assets/icon.svg"));
  view.set("search_script_url", page.to("assets/search.js"));
  view.set("search_url", page.to(page_path(page.language(), "search")));
  view.set("languages", language_views(page, frame));
  view.set("primary", collection_menu(page, frame, kPrimary));
  view.set("menu", collection_menu(page, frame, settings.collections.size()));
  view.set("derived", derived_menu(page, frame));
  view.set("crumbs", crumb_views(page, frame));
  view.set("as_of", tongue.date(settings.as_of));
  view.set("as_of_date", settings.as_of.to_text());
  view.set("about_url", page.to(page_path(page.language(), "about")));
  view.set("data_url", page.to(page_path(page.language(), "data")));
  view.set("words", Value::borrow(page.edition.words));
  return view;
}

}  // namespace lacuna::compose

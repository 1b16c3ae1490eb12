#include "compose/pages/glossary_page.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "compose/frame.hpp"
#include "compose/pages/paging.hpp"
#include "compose/pages/parts.hpp"

namespace lacuna::compose {
namespace {

using json::Value;
using model::Record;
using templates::List;
using templates::Object;

constexpr std::size_t kTermsPerPage = 40;

std::size_t pages_of(std::size_t terms) { return std::max<std::size_t>(1, (terms + kTermsPerPage - 1) / kTermsPerPage); }

// What the term is called in a language: its title, then the other names; `former` alone for those it had before.
std::vector<std::string_view> names_in(const Record& term, std::string_view language, bool former) {
  std::vector<std::string_view> names;
  const auto add_all = [&](const Value* by_language) {
    const Value* of = by_language == nullptr ? nullptr : by_language->find(language);
    if (of == nullptr) return;
    if (of->is(json::Kind::string)) names.push_back(of->text());
    for (const Value& name : of->items()) names.push_back(name.text());
  };
  if (former) {
    add_all(term.value.find("former_names"));
    return names;
  }
  add_all(term.value.find("title"));
  add_all(term.value.find("aliases"));
  return names;
}

// The name a reader of the language looks for: the first there is, or the title in another.
std::string leading_name(const Page& page, const Record& term) {
  const auto names = names_in(term, page.language(), false);
  return names.empty() ? record_cell(page, term).text : std::string(names.front());
}

List name_views(const Page& page, const Record& term) {
  List views;
  for (const model::Edition& edition : page.site.editions) {
    List names;
    for (const bool former : {false, true}) {
      for (const std::string_view name : names_in(term, edition.code(), former))
        names.emplace_back(Object().set("text", name).set("former", former));
    }
    if (names.empty()) continue;
    Object view;
    view.set("language", edition.tongue->own_name());
    view.set("tag", edition.tongue->tag());
    view.set("direction", edition.tongue->is_right_to_left() ? "rtl" : "ltr");
    view.set("names", std::move(names));
    views.emplace_back(std::move(view));
  }
  return views;
}

templates::Value contested_view(const Page& page, const Record& term) {
  const Value* contested = term.value.find("contested");
  if (contested == nullptr) return {};
  Object view;
  view.set("by", cell_views(page, named_cells(page, *contested, "by", "actors")));
  view.set("note", cell_view(page, text_cell(page, contested->find("note"))));
  view.set("sources", cell_views(page, source_cells(page, contested->items_at("sources"))));
  return view;
}

Object term_view(const Page& page, const Record& term) {
  Cell title = record_cell(page, term);
  const std::string name = leading_name(page, term);
  if (name != title.text) {
    title.text = name;
    title.language.clear();
  }
  Object view;
  view.set("id", term.id);
  view.set("title", cell_view(page, title));
  view.set("definition", optional_cell(page, text_cell(page, term.value.find("definition"))));
  view.set("names", name_views(page, term));
  view.set("contested", contested_view(page, term));
  view.set("sources", cell_views(page, source_cells(page, term.value.items_at("sources"))));
  return view;
}

std::vector<const Record*> in_order(const Page& page) {
  std::vector<std::pair<std::string, const Record*>> keyed;
  for (const Record& term : page.site.graph.of("terms")) keyed.emplace_back(page.edition.tongue->sort_key(leading_name(page, term)), &term);
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& left, const auto& right) { return left.first < right.first; });
  std::vector<const Record*> terms;
  terms.reserve(keyed.size());
  for (const auto& [key, term] : keyed) terms.push_back(term);
  return terms;
}

}  // namespace

std::size_t glossary_pages(const Site& site) { return pages_of(site.graph.of("terms").size()); }

Object glossary_view(const Page& page, std::size_t number) {
  const std::vector<const Record*> terms = in_order(page);
  const std::size_t pages = pages_of(terms.size());
  List views;
  for (std::size_t i = (number - 1) * kTermsPerPage; i < std::min(terms.size(), number * kTermsPerPage); ++i)
    views.emplace_back(term_view(page, *terms[i]));
  const Frame frame = standing_frame(page, "glossary", number, pages);
  Object view = frame_view(page, frame);
  view.set("heading", page.word("page.glossary"));
  view.set("derived_style_url", page.to("assets/derived.css"));
  view.set("terms", std::move(views));
  view.set("pages", page_links(page, "glossary", number, pages));
  return view;
}

}  // namespace lacuna::compose

#include "compose/pages/translations_page.hpp"

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "compose/frame.hpp"
#include "compose/pages/paging.hpp"
#include "compose/pages/parts.hpp"

namespace lacuna::compose {
namespace {

using model::Translation;
using model::TranslationFault;
using templates::List;
using templates::Object;

using Fault = std::pair<const Translation*, const TranslationFault*>;

std::vector<Fault> faults_of(const Site& site) {
  std::vector<Fault> faults;
  for (const Translation& one : site.facts.translations) {
    for (const TranslationFault& fault : one.faults) faults.emplace_back(&one, &fault);
  }
  return faults;
}

std::string state_word(const Page& page, model::TranslationState state) {
  return page.word("translation.state_" + std::string(model::word_of(model::kTranslationStates, state)));
}

// The language's own name, or its code if the site has no words in it.
std::string name_of(const Page& page, std::string_view language) {
  const model::Edition* edition = model::find_edition(page.site.editions, language);
  return edition == nullptr ? std::string(language) : edition->tongue->own_name();
}

List head_views(const Page& page) {
  List heads;
  for (std::size_t state = 0; state < model::kTranslationStates.size(); ++state)
    heads.emplace_back(state_word(page, static_cast<model::TranslationState>(state)));
  return heads;
}

List count_views(const Page& page) {
  std::map<std::string_view, std::array<std::size_t, model::kTranslationStates.size()>> languages;
  for (const Translation& one : page.site.facts.translations) ++languages[one.language][static_cast<std::size_t>(one.state)];
  List views;
  for (const auto& [language, counts] : languages) {
    List numbers;
    for (std::size_t state = 0; state < counts.size(); ++state) {
      numbers.emplace_back(Object()
                               .set("label", state_word(page, static_cast<model::TranslationState>(state)))
                               .set("count", number_text(page, counts[state])));
    }
    views.emplace_back(Object().set("language", name_of(page, language)).set("tag", language).set("counts", std::move(numbers)));
  }
  return views;
}

Object fault_view(const Page& page, const Fault& fault) {
  const auto& [translation, text] = fault;
  Object view;
  view.set("record", cell_view(page, record_cell(page, page.site.graph.record(translation->record))));
  view.set("language", name_of(page, translation->language));
  view.set("tag", translation->language);
  view.set("field", text->field);
  view.set("state", state_word(page, text->state));
  return view;
}

}  // namespace

std::size_t translations_pages(const Site& site) { return part_of(faults_of(site).size(), 1).pages; }

Object translations_view(const Page& page, std::size_t number) {
  const std::vector<Fault> all = faults_of(page.site);
  const Part part = part_of(all.size(), number);
  List faults;
  for (std::size_t i = part.first; i < part.last; ++i) faults.emplace_back(fault_view(page, all[i]));
  const Frame frame = standing_frame(page, "translations", number, part.pages);
  Object view = frame_view(page, frame);
  view.set("heading", page.word("page.translations"));
  view.set("about", frame.description);
  view.set("derived_style_url", page.to("assets/derived.css"));
  view.set("json_url", page.to("data/translations.json"));
  view.set("heads", head_views(page));
  view.set("counts", optional_items(number == 1 ? count_views(page) : List()));
  view.set("faults", optional_items(std::move(faults)));
  view.set("pages", page_links(page, "translations", number, part.pages));
  return view;
}

}  // namespace lacuna::compose

#include "compose/prose.hpp"

#include <algorithm>

#include "compose/cells.hpp"
#include "document/to_html.hpp"

namespace lacuna::compose {
namespace {

// The body in the page's language, else in English, else the first.
const model::Body* find_body(const model::Record& record, const std::string& language) {
  for (const std::string_view wanted : {std::string_view(language), std::string_view("en")}) {
    const auto found =
        std::find_if(record.bodies.begin(), record.bodies.end(), [&](const model::Body& body) { return body.language == wanted; });
    if (found != record.bodies.end()) return &*found;
  }
  return record.bodies.empty() ? nullptr : &record.bodies.front();
}

document::HtmlOptions options_for(const Page& page) {
  document::HtmlOptions options;
  options.heading_offset = 1;
  options.id_prefix = "body-";
  options.record = [&page](const document::RecordLink& link) -> std::optional<document::RecordTarget> {
    const auto index = page.site.graph.find(link.collection, link.id);
    if (!index) return std::nullopt;
    const model::Record& target = page.site.graph.record(*index);
    const std::string fragment = link.fragment.empty() ? std::string() : "#" + link.fragment;
    return document::RecordTarget{relative_path(page.path, record_path(page.language(), page.site.graph, target)) + fragment,
                                  std::string(model::title_of(target, page.language()).text)};
  };
  options.file = [&page](std::string_view path) { return relative_path(page.path, path); };
  options.words.notes = page.word("prose.notes");
  options.words.task_done = page.word("prose.task_done");
  options.words.task_open = page.word("prose.task_open");
  options.words.back = [&page](std::uint32_t number, std::uint32_t use) {
    return page.word("prose.back", {{"number", std::int64_t{number}}, {"use", std::int64_t{use}}});
  };
  return options;
}

}  // namespace

templates::Value body_view(const Page& page, const model::Record& record) {
  const model::Body* body = find_body(record, page.language());
  if (body == nullptr) return {};
  templates::Object view;
  view.set("markup", templates::trusted_html(document::to_html(body->tree, options_for(page))));
  set_language(page, view, body->language == page.language() ? std::string() : body->language);
  return view;
}

}  // namespace lacuna::compose

#include "compose/citations.hpp"

#include <algorithm>

namespace lacuna::compose {
namespace {

using json::Value;

// The paragraph's entry in the map of `document`, or nullptr.
const Value* find_paragraph(const model::Record& document, std::string_view number) {
  for (const Value& section : document.value.items_at("map")) {
    const std::vector<Value>& paragraphs = section.items_at("paragraphs");
    const auto found =
        std::find_if(paragraphs.begin(), paragraphs.end(), [&](const Value& entry) { return entry.string_at("number") == number; });
    if (found != paragraphs.end()) return &*found;
  }
  return nullptr;
}

}  // namespace

std::string document_label(const Page& page, const model::Record& document) {
  const std::string_view symbol = document.value.string_at("symbol");
  if (!symbol.empty()) return std::string(symbol);
  std::string short_title = text_cell(page, document.value.find("short_title")).text;
  return short_title.empty() ? std::string(model::title_of(document, page.language()).text) : short_title;
}

std::string section_title(const Page& page, const model::Record& document, std::string_view key) {
  for (const Value& part : document.value.items_at("map")) {
    if (part.string_at("key") == key) return text_cell(page, part.find("title")).text;
  }
  return std::string(key);
}

std::string citation_label(const Page& page, const model::Record& document, std::string_view paragraph) {
  const std::string name = document_label(page, document);
  const std::size_t dot = paragraph.find('.');
  if (dot == std::string_view::npos) return page.word("citation.paragraph", {{"document", name}, {"paragraph", paragraph}});
  const std::string_view key = paragraph.substr(0, dot);
  const std::string_view ordinal = paragraph.substr(dot + 1);
  if (key == "fn") return page.word("citation.footnote", {{"document", name}, {"paragraph", ordinal}});
  return page.word("citation.unnumbered", {{"document", name}, {"section", section_title(page, document, key)}, {"paragraph", ordinal}});
}

templates::Object citation_view(const Page& page, const Value& citation) {
  templates::Object view;
  const std::string_view number = citation.string_at("paragraph");
  const auto index = page.site.graph.find("documents", citation.string_at("document"));
  const Value* submission = citation.find("submission");
  if (index) {
    const model::Record& document = page.site.graph.record(*index);
    const Value* paragraph = find_paragraph(document, number);
    view.set("label", citation_label(page, document, number));
    view.set("url", page.to(record_path(page.language(), page.site.graph, document) + "#" + paragraph_fragment(number)));
    view.set("gist", optional_cell(page, text_cell(page, paragraph == nullptr ? nullptr : paragraph->find("gist"))));
  } else {
    model::Field field;
    field.name = "submission";
    field.kind = model::FieldKind::object;
    view.set("label", submission == nullptr ? std::string(number) : plain_text(page, cells_of(page, field, *submission)));
    view.set("url", templates::Value());
    view.set("gist", templates::Value());
  }
  const std::string_view phrase = citation.string_at("phrase");
  view.set("phrase", phrase.empty() ? templates::Value() : templates::Value(phrase));
  view.set("note", optional_cell(page, text_cell(page, citation.find("note"))));
  return view;
}

templates::List citation_views(const Page& page, const std::vector<Value>& citations) {
  templates::List views;
  std::int64_t number = 0;
  for (const Value& citation : citations) {
    templates::Object view = citation_view(page, citation);
    view.set("number", page.edition.tongue->integer(++number));
    views.emplace_back(std::move(view));
  }
  return views;
}

}  // namespace lacuna::compose

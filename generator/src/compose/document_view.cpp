#include "compose/document_view.hpp"

#include <algorithm>

#include "compose/cells.hpp"
#include "compose/record_view.hpp"

namespace lacuna::compose {
namespace {

using json::Value;
using templates::List;
using templates::Object;

// The records that cite paragraph `ordinal`, each once, with its collection.
List citing_views(const Page& page, std::span<const model::Citation> cited, std::uint32_t ordinal) {
  const model::Graph& graph = page.site.graph;
  const auto low = std::partition_point(cited.begin(), cited.end(), [&](const model::Citation& c) { return c.ordinal < ordinal; });
  List views;
  for (auto at = low; at != cited.end() && at->ordinal == ordinal; ++at) {
    if (at != low && std::prev(at)->from == at->from) continue;
    const model::Record& from = graph.record(at->from);
    Object view = cell_view(page, record_cell(page, from));
    view.set("kind", page.word("collection." + graph.collection_of(from).name + ".one"));
    views.emplace_back(std::move(view));
  }
  return views;
}

Object paragraph_view(const Page& page, const Value& paragraph, List cited_by) {
  const std::string_view number = paragraph.string_at("number");
  const Cell nothing = text_cell(page, paragraph.find("nothing_to_record"));
  Object view;
  view.set("id", paragraph_fragment(number));
  view.set("number", number);
  view.set("url", page.to(page.path + "#" + paragraph_fragment(number)));
  view.set("gist", cell_view(page, text_cell(page, paragraph.find("gist"))));
  view.set("unaccounted", cited_by.empty() && nothing.text.empty());
  view.set("nothing", nothing.text.empty() || !cited_by.empty() ? templates::Value() : templates::Value(cell_view(page, nothing)));
  view.set("cited_by", std::move(cited_by));
  return view;
}

List map_views(const Page& page, const model::Record& document) {
  const std::span<const model::Citation> cited = page.site.graph.citations_of(page.site.graph.index_of(document));
  List sections;
  std::uint32_t ordinal = 0;
  for (const Value& section : document.value.items_at("map")) {
    List paragraphs;
    for (const Value& paragraph : section.items_at("paragraphs")) {
      paragraphs.emplace_back(paragraph_view(page, paragraph, citing_views(page, cited, ordinal)));
      ++ordinal;
    }
    Object view;
    view.set("id", "s-" + std::string(section.string_at("key")));
    view.set("heading", cell_view(page, text_cell(page, section.find("title"))));
    view.set("printed", section.string_at("printed"));
    view.set("paragraphs", std::move(paragraphs));
    sections.emplace_back(std::move(view));
  }
  return sections;
}

std::string coverage_words(const Page& page, const model::Record& document) {
  const model::RecordIndex index = page.site.graph.index_of(document);
  for (const model::Coverage& row : page.site.facts.coverage) {
    if (row.document != index) continue;
    return page.word("coverage.line", {{"paragraphs", static_cast<std::int64_t>(row.paragraphs)},
                                       {"cited", static_cast<std::int64_t>(row.cited)},
                                       {"marked", static_cast<std::int64_t>(row.marked)},
                                       {"unaccounted", static_cast<std::int64_t>(row.unaccounted.size())}});
  }
  return {};
}

// The address of the text with this page's language and the document's symbol filled in; nothing without a symbol.
templates::Value official_address(const Page& page, const model::Record& document) {
  const std::string_view symbol = document.value.string_at("symbol");
  std::string pattern(document.value.string_at("link"));
  if (pattern.empty()) pattern = page.site.settings.document_link;
  if (symbol.empty() || pattern.empty()) return {};
  for (const auto& [mark, words] : {std::pair<std::string_view, std::string_view>{"{language}", page.language()}, {"{symbol}", symbol}}) {
    const std::size_t at = pattern.find(mark);
    if (at != std::string::npos) pattern.replace(at, mark.size(), words);
  }
  return templates::make_url(pattern);
}

}  // namespace

Object document_view(const Page& page, const model::Record& document) {
  Object view = record_view(page, document);
  view.set("map", map_views(page, document));
  view.set("coverage", coverage_words(page, document));
  view.set("official_url", official_address(page, document));
  return view;
}

}  // namespace lacuna::compose

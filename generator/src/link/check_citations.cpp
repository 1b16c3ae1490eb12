#include <map>

#include "base/edit_distance.hpp"
#include "link/checks.hpp"

namespace lacuna::link {
namespace {

using diagnostic::Code;
using diagnostic::Diagnostics;
using Paragraphs = std::map<std::string, const json::Value*, std::less<>>;

Paragraphs map_of(const model::Record& document, Diagnostics& problems) {
  Paragraphs paragraphs;
  for (const model::Paragraph& paragraph : model::paragraphs_of(document)) {
    const json::Value* number = paragraph.value->find("number");
    const auto [first, is_new] = paragraphs.emplace(paragraph.number, paragraph.value);
    if (is_new) continue;
    problems.push_back({Code::paragraph_twice,
                        {document.path, number->span()},
                        "paragraph `" + paragraph.number + "` stands twice in this map",
                        "number each paragraph once",
                        {{{document.path, first->second->find("number")->span()}, "first given here"}}});
  }
  return paragraphs;
}

std::vector<std::string> numbers_of(const Paragraphs& paragraphs) {
  std::vector<std::string> numbers;
  for (const auto& [number, value] : paragraphs) numbers.push_back(number);
  return numbers;
}

std::string map_path(const model::Graph& graph, std::string_view document) { return graph.record(*graph.find("documents", document)).path; }

// The nearest number, or where to look.
std::string hint_for(const model::Graph& graph, std::string_view document, std::string_view number, const Paragraphs& paragraphs) {
  std::string near = base::suggestion(number, numbers_of(paragraphs));
  return near.empty() ? "its paragraphs stand in `" + map_path(graph, document) + "`, by the numbers printed in the text" : near;
}

void check_record(const model::Graph& graph, const model::Record& record, const std::map<std::string, Paragraphs, std::less<>>& maps,
                  Diagnostics& problems) {
  for (const model::CitationPlace& place : model::citations_in(record, graph.collection_of(record))) {
    const auto map = maps.find(place.value->string_at("document"));
    if (map == maps.end()) continue;
    const json::Value* number = place.value->find("paragraph");
    const auto paragraph = map->second.find(number->text());
    if (paragraph == map->second.end()) {
      problems.push_back({Code::unknown_paragraph,
                          {record.path, number->span()},
                          "the map of `" + map->first + "` has no paragraph `" + number->text() + "`",
                          hint_for(graph, map->first, number->text(), map->second),
                          {}});
    } else if (const json::Value* reason = paragraph->second->find("nothing_to_record")) {
      problems.push_back({Code::cited_but_empty,
                          {record.path, number->span()},
                          "paragraph `" + number->text() + "` is cited here and marked as carrying nothing to record",
                          "take the mark off the map",
                          {{{map_path(graph, map->first), reason->span()}, "marked here"}}});
    }
  }
}

// Paragraphs that no record cites and no mark accounts for.
void check_coverage(const model::Graph& graph, const model::Record& document, Diagnostics& problems) {
  const std::vector<model::Paragraph> paragraphs = model::paragraphs_of(document);
  std::vector<bool> is_cited(paragraphs.size(), false);
  for (const model::Citation& citation : graph.citations_of(graph.index_of(document))) is_cited[citation.ordinal] = true;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (is_cited[i] || paragraphs[i].value->find("nothing_to_record") != nullptr) continue;
    problems.push_back({Code::unaccounted_paragraph,
                        {document.path, paragraphs[i].value->find("number")->span()},
                        "paragraph `" + paragraphs[i].number + "` is neither cited by a record nor marked",
                        "draw a record from it, or say in `nothing_to_record` why there is none",
                        {}});
  }
}

}  // namespace

void check_citations(const model::Graph& graph, Diagnostics& problems) {
  std::map<std::string, Paragraphs, std::less<>> maps;
  for (const model::Record& document : graph.of("documents")) maps.emplace(document.id, map_of(document, problems));
  for (const model::Record& record : graph.records) check_record(graph, record, maps, problems);
  for (const model::Record& document : graph.of("documents")) check_coverage(graph, document, problems);
}

}  // namespace lacuna::link

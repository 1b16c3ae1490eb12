#include "compose/pages/statement.hpp"

#include "compose/citations.hpp"

namespace lacuna::compose::pages {

using json::Value;

Cells speaker_cells(const Page& page, const Value& speaker) {
  const model::Graph& graph = page.site.graph;
  Cells cells;
  for (const char* role : {"person", "actor"}) {
    if (const auto who = graph.find("actors", speaker.string_at(role))) cells.push_back(record_cell(page, graph.record(*who)));
  }
  const std::string_view capacity = speaker.string_at("capacity");
  // Of a State that speaks for itself the capacity says nothing more.
  if (!capacity.empty() && (cells.empty() || capacity != "national")) cells.push_back(word_cell(page, capacity));
  return cells;
}

Cells source_cells(const Page& page, const std::vector<Value>& citations) {
  const model::Graph& graph = page.site.graph;
  Cells cells;
  for (const Value& citation : citations) {
    const auto document = graph.find("documents", citation.string_at("document"));
    if (!document) continue;
    const std::string_view number = citation.string_at("paragraph");
    Cell cell;
    cell.text = citation_label(page, graph.record(*document), number);
    cell.target = record_path(page.language(), graph, graph.record(*document)) + "#" + paragraph_fragment(number);
    cells.push_back(std::move(cell));
  }
  return cells;
}

Cells record_cells(const Page& page, const std::vector<model::RecordIndex>& indices) {
  Cells cells;
  for (const model::RecordIndex index : indices) cells.push_back(record_cell(page, page.site.graph.record(index)));
  return cells;
}

Cells named_cells(const Page& page, const Value& value, std::string_view field, std::string_view collection) {
  Cells cells;
  for (const Value& name : value.items_at(field)) {
    if (const auto index = page.site.graph.resolve(collection, name.text())) cells.push_back(record_cell(page, page.site.graph.record(*index)));
  }
  return cells;
}

templates::Object answer_view(const Page& page, const Value& answer, const base::PartialDate& date) {
  const Value* speaker = answer.find("speaker");
  templates::Object view;
  view.set("extent", word_cell(page, answer.string_at("extent")).text);
  view.set("gist", cell_view(page, text_cell(page, answer.find("gist"))));
  view.set("speaker", speaker == nullptr ? templates::List() : cell_views(page, speaker_cells(page, *speaker)));
  view.set("when", cell_view(page, date_cell(page, date.to_text())));
  view.set("sources", cell_views(page, source_cells(page, answer.items_at("sources"))));
  view.set("records", cell_views(page, named_cells(page, answer, "records", "*")));
  return view;
}

}  // namespace lacuna::compose::pages

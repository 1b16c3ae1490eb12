#include "compose/pages/statement.hpp"

namespace lacuna::compose {

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

}  // namespace lacuna::compose

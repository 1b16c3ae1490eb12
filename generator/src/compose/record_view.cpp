#include "compose/record_view.hpp"

#include "compose/citations.hpp"
#include "compose/frame.hpp"
#include "compose/prose.hpp"
#include "compose/record_data.hpp"
#include "compose/record_facts.hpp"
#include "compose/sections.hpp"

namespace lacuna::compose {
namespace {

using templates::Object;

Frame record_frame(const Page& page, const model::Record& record, const Cell& title, const Cell& summary) {
  const std::string& collection = page.site.graph.collection_of(record).name;
  Frame frame;
  frame.title = title.text;
  frame.description = summary.text.empty() ? title.text : summary.text;
  frame.section = collection;
  frame.same_in_language = record_path("{language}", collection, record.id);
  frame.crumbs = {{page.word("words.home"), home_path(page.language())},
                  {page.word("collection." + collection), list_path(page.language(), collection)}};
  return frame;
}

// Nothing for a text that is not there.
templates::Value text_value(const Page& page, const Cell& cell) {
  return cell.text.empty() ? templates::Value() : templates::Value(cell_view(page, cell));
}

}  // namespace

Object record_view(const Page& page, const model::Record& record) {
  const model::Collection& collection = page.site.graph.collection_of(record);
  const Cell title = text_cell(page, record.value.find("title"));
  const Cell summary = text_cell(page, record.value.find("summary"));
  Object view = frame_view(page, record_frame(page, record, title, summary));
  view.set("id", record.id);
  view.set("name", collection.name + "/" + record.id);
  view.set("kind", page.word("collection." + collection.name + ".one"));
  view.set("heading", cell_view(page, title));
  view.set("summary", text_value(page, summary));
  const std::string note = basis_note(page, record, "");
  view.set("basis", note.empty() ? templates::Value() : templates::Value(note));
  set_facts(page, record, view);
  view.set("body", body_view(page, record));
  view.set("notes", text_value(page, text_cell(page, record.value.find("notes"))));
  templates::List citations = citation_views(page, record.value.items_at("sources"));
  view.set("has_citations", !citations.empty());
  view.set("citations", std::move(citations));
  templates::List back_links = back_link_views(page, record);
  view.set("has_back_links", !back_links.empty());
  view.set("back_links", std::move(back_links));
  set_record_data(page, record, view);
  return view;
}

}  // namespace lacuna::compose

#include "compose/pages/parts.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "compose/citations.hpp"
#include "compose/frame.hpp"
#include "compose/pages/paging.hpp"
#include "compose/report/scope.hpp"

namespace lacuna::compose {

using templates::List;
using templates::Object;
using templates::Value;

Object listing_view(const Page& page, const Outline& outline, std::size_t number) {
  const Frame frame = standing_frame(page, outline.name(), number, outline.page_count());
  Object view = frame_view(page, frame);
  view.set("heading", page.word("page." + std::string(outline.name())));
  view.set("about", frame.description);
  view.set("derived_style_url", page.to("assets/derived.css"));
  view.set("pages", page_links(page, outline.name(), number, outline.page_count()));
  return view;
}

List section_views(const Page& page, const Outline& outline, std::size_t number, const std::function<Object(const OutlineRow&)>& entry_of) {
  List sections;
  std::string_view open;
  List entries;
  const auto close = [&] {
    if (entries.empty()) return;
    const std::string key = std::string(outline.name()) + ".section." + std::string(open);
    Object view;
    view.set("id", "s-" + std::string(open));
    view.set("heading", page.word(key));
    view.set("about", page.word(key + ".about"));
    view.set("count", number_text(page, outline.count(open)));
    view.set("entries", std::exchange(entries, {}));
    sections.emplace_back(std::move(view));
  };
  for (const OutlineRow& row : outline.rows_of(number)) {
    if (row.section != open) close();
    open = row.section;
    entries.emplace_back(entry_of(row));
  }
  close();
  return sections;
}

Cells record_cells(const Page& page, const std::vector<model::RecordIndex>& records) {
  Cells cells;
  for (const model::RecordIndex record : records) cells.push_back(record_cell(page, page.site.graph.record(record)));
  return cells;
}

Cells named_cells(const Page& page, const json::Value& value, std::string_view field, std::string_view collection) {
  return record_cells(page, report::references(page.site.graph, value, field, collection));
}

Cells source_cells(const Page& page, const std::vector<json::Value>& citations) {
  const model::Graph& graph = page.site.graph;
  Cells cells;
  std::set<std::string> seen;
  for (const json::Value& citation : citations) {
    const auto document = graph.find("documents", citation.string_at("document"));
    if (!document) continue;
    const std::string_view number = citation.string_at("paragraph");
    Cell cell;
    cell.text = citation_label(page, graph.record(*document), number);
    cell.target = record_path(page.language(), graph, graph.record(*document)) + "#" + paragraph_fragment(number);
    if (seen.emplace(cell.target).second) cells.push_back(std::move(cell));
  }
  return cells;
}

Value optional_items(List items) {
  if (items.empty()) return {};
  return Object().set("items", std::move(items));
}

List piece_views(const Page& page, const report::Line& line) {
  List views;
  for (const report::Piece& piece : line) {
    Object view;
    view.set("text", piece.text);
    const bool leads = piece.kind == report::Piece::Kind::record;
    view.set("url", leads ? Value(page.to(record_path(page.language(), piece.record.collection, piece.record.id))) : Value());
    set_language(page, view, piece.language);
    views.emplace_back(std::move(view));
  }
  return views;
}

std::string number_text(const Page& page, std::size_t number) { return page.edition.tongue->integer(static_cast<std::int64_t>(number)); }

}  // namespace lacuna::compose

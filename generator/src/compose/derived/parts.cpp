#include "compose/derived/parts.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "compose/citations.hpp"
#include "compose/frame.hpp"
#include "compose/report/scope.hpp"

namespace lacuna::compose {
namespace {

using templates::List;
using templates::Object;
using templates::Value;

// The pages worth a link from page `number`: the ends, and its neighbours.
std::set<std::size_t> pages_near(std::size_t number, std::size_t pages) {
  constexpr std::size_t kReach = 3;
  std::set<std::size_t> near = {1, pages};
  for (std::size_t other = number > kReach ? number - kReach : 1; other <= std::min(pages, number + kReach); ++other) near.insert(other);
  return near;
}

List page_links(const Page& page, const Outline& outline, std::size_t number) {
  List views;
  if (outline.page_count() < 2) return views;
  for (const std::size_t other : pages_near(number, outline.page_count())) {
    Object view;
    view.set("label", number_text(page, other));
    view.set("url", page.to(outline.path(page.language(), other)));
    view.set("current", other == number);
    views.emplace_back(std::move(view));
  }
  return views;
}

}  // namespace

Object listing_view(const Page& page, const Outline& outline, std::size_t number) {
  const Frame frame = standing_frame(page, outline.name(), number, outline.page_count());
  Object view = frame_view(page, frame);
  view.set("heading", page.word("page." + std::string(outline.name())));
  view.set("about", frame.description);
  view.set("derived_style_url", page.to("assets/derived.css"));
  view.set("pages", optional_items(page_links(page, outline, number)));
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

List record_views(const Page& page, const std::vector<model::RecordIndex>& records) {
  List views;
  for (const model::RecordIndex record : records) views.emplace_back(cell_view(page, record_cell(page, page.site.graph.record(record))));
  return views;
}

List named_views(const Page& page, const json::Value& value, std::string_view field, std::string_view collection) {
  return record_views(page, report::references(page.site.graph, value, field, collection));
}

Value optional_cell(const Page& page, const Cell& cell) { return cell.text.empty() ? Value() : Value(cell_view(page, cell)); }

Value optional_items(List items) {
  if (items.empty()) return {};
  return Object().set("items", std::move(items));
}

List source_views(const Page& page, const std::vector<json::Value>& citations) {
  List views;
  std::set<std::string> seen;
  for (const json::Value& citation : citations) {
    const Object whole = citation_view(page, citation);
    if (!seen.emplace(whole.find("label")->characters()).second) continue;
    Object view;
    view.set("label", *whole.find("label"));
    view.set("url", *whole.find("url"));
    views.emplace_back(std::move(view));
  }
  return views;
}

List piece_views(const Page& page, const report::Line& line) {
  List views;
  for (const report::Piece& piece : line) {
    Object view;
    view.set("text", piece.text);
    const bool leads = piece.kind == report::Piece::Kind::record;
    view.set("url", leads ? Value(page.to(record_path(page.language(), piece.record.collection, piece.record.id))) : Value());
    view.set("lang", piece.language.empty() ? Value() : Value(piece.language));
    views.emplace_back(std::move(view));
  }
  return views;
}

std::string number_text(const Page& page, std::size_t number) { return page.edition.tongue->integer(static_cast<std::int64_t>(number)); }

}  // namespace lacuna::compose

#include "compose/list_view.hpp"

#include <algorithm>
#include <utility>

#include "compose/cells.hpp"
#include "compose/frame.hpp"

namespace lacuna::compose {
namespace {

using templates::List;
using templates::Object;

// The columns beside the title.
std::vector<const model::Field*> columns_of(const model::Collection& collection) {
  std::vector<const model::Field*> columns;
  for (const std::string& name : collection.columns) {
    const model::Field* field = model::find_field(collection.fields, name);
    if (field != nullptr) columns.push_back(field);
  }
  return columns;
}

Object row_view(const Page& page, const model::Record& record, const std::vector<const model::Field*>& columns) {
  List cells;
  for (const model::Field* field : columns) {
    const json::Value* value = record.value.find(field->name);
    Object cell;
    cell.set("label", field_label(page, field->name));
    cell.set("cells", value == nullptr ? List() : cell_views(page, cells_of(page, *field, *value)));
    cells.emplace_back(std::move(cell));
  }
  Object row;
  row.set("title", cell_view(page, record_cell(page, record)));
  row.set("columns", std::move(cells));
  return row;
}

List heads(const Page& page, const std::vector<const model::Field*>& columns) {
  List views;
  for (const model::Field* field : columns) {
    Object head;
    head.set("label", field_label(page, field->name));
    views.emplace_back(std::move(head));
  }
  return views;
}

List page_links(const Page& page, const std::string& collection, std::size_t pages, std::size_t current) {
  List views;
  if (pages < 2) return views;
  for (std::size_t number = 1; number <= pages; ++number) {
    Object view;
    view.set("label", page.edition.tongue->integer(static_cast<std::int64_t>(number)));
    view.set("url", page.to(list_path(page.language(), collection, number)));
    view.set("current", number == current);
    views.emplace_back(std::move(view));
  }
  return views;
}

}  // namespace

std::vector<model::RecordIndex> in_title_order(const model::Graph& graph, const model::Edition& edition, const model::Collection& collection) {
  std::vector<std::pair<std::string, model::RecordIndex>> keyed;
  for (const model::Record& record : graph.of(collection.name)) {
    keyed.emplace_back(edition.tongue->sort_key(model::title_of(record, edition.code()).text), graph.index_of(record));
  }
  std::sort(keyed.begin(), keyed.end());
  std::vector<model::RecordIndex> order;
  order.reserve(keyed.size());
  for (const auto& [key, index] : keyed) order.push_back(index);
  return order;
}

std::size_t page_count(std::size_t rows) { return std::max<std::size_t>(1, (rows + kRowsPerPage - 1) / kRowsPerPage); }

Object list_view(const Page& page, const model::Collection& collection, const std::vector<model::RecordIndex>& order, std::size_t number) {
  const std::size_t pages = page_count(order.size());
  const std::string name = page.word("collection." + collection.name);
  Frame frame;
  frame.title = pages == 1 ? name : page.word("list.page_title", {{"title", name}, {"page", static_cast<std::int64_t>(number)}, {"pages", static_cast<std::int64_t>(pages)}});
  frame.description = page.word("collection." + collection.name + ".about");
  frame.section = collection.name;
  frame.same_in_language = list_path("{language}", collection.name, number);
  frame.crumbs = {{page.word("words.home"), home_path(page.language())}};
  Object view = frame_view(page, frame);
  const std::vector<const model::Field*> columns = columns_of(collection);
  List rows;
  const std::size_t first = (number - 1) * kRowsPerPage;
  const std::size_t last = std::min(order.size(), first + kRowsPerPage);
  for (std::size_t i = first; i < last; ++i) rows.emplace_back(row_view(page, page.site.graph.record(order[i]), columns));
  view.set("heading", name);
  view.set("about", frame.description);
  view.set("count", page.word("list.count", {{"n", static_cast<std::int64_t>(order.size())}}));
  view.set("heads", heads(page, columns));
  view.set("rows", std::move(rows));
  view.set("pages", page_links(page, collection.name, pages, number));
  view.set("json_url", page.to("data/" + collection.name + ".json"));
  view.set("csv_url", page.to("data/" + collection.name + ".csv"));
  return view;
}

}  // namespace lacuna::compose

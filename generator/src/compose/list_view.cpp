#include "compose/list_view.hpp"

#include <algorithm>
#include <utility>

#include "compose/frame.hpp"

namespace lacuna::compose {
namespace {

using templates::List;
using templates::Object;

using Columns = std::vector<const model::Field*>;

Object row_view(const Page& page, const model::Record& record, const Columns& columns) {
  List cells;
  for (const model::Field* field : columns) {
    Object cell;
    cell.set("label", field_label(page, field->name));
    cell.set("cells", cell_views(page, column_cells(page, record, *field)));
    cells.emplace_back(std::move(cell));
  }
  Object row;
  row.set("title", cell_view(page, record_cell(page, record)));
  row.set("columns", std::move(cells));
  return row;
}

List rows_of(const Page& page, const Listing& listing, std::size_t number) {
  const Columns columns = columns_of(listing.collection);
  const std::size_t first = (number - 1) * kRowsPerPage;
  const std::size_t last = std::min(listing.order.size(), first + kRowsPerPage);
  List rows;
  for (std::size_t i = first; i < last; ++i) rows.emplace_back(row_view(page, page.site.graph.record(listing.order[i]), columns));
  return rows;
}

List heads(const Page& page, const model::Collection& collection) {
  List views;
  for (const model::Field* field : columns_of(collection)) {
    Object head;
    head.set("name", field->name);
    head.set("label", field_label(page, field->name));
    views.emplace_back(std::move(head));
  }
  return views;
}

// Facets of one value alone narrow nothing.
List facet_views(const Page& page, const Listing& listing) {
  List views;
  for (const Facet& facet : listing.facets) {
    if (facet.values.size() < 2) continue;
    List values;
    for (const FacetValue& value : facet.values) {
      Object view;
      view.set("value", value.key);
      view.set("words", cell_view(page, value.words));
      view.set("count", page.edition.tongue->integer(static_cast<std::int64_t>(value.rows.size())));
      values.emplace_back(std::move(view));
    }
    Object view;
    view.set("name", facet.name);
    view.set("label", facet.label);
    view.set("values", std::move(values));
    views.emplace_back(std::move(view));
  }
  return views;
}

// Nothing where there are no indexes.
templates::Value index_links(const Page& page, const Listing& listing) {
  List views;
  for (const Facet& facet : listing.facets) {
    Object view;
    view.set("label", facet.label);
    view.set("url", page.to(index_path(page.language(), listing.collection.name, facet.name)));
    views.emplace_back(std::move(view));
  }
  if (views.empty()) return {};
  Object links;
  links.set("links", std::move(views));
  return links;
}

}  // namespace

std::size_t page_count(std::size_t rows, std::size_t per_page) { return std::max<std::size_t>(1, (rows + per_page - 1) / per_page); }

List page_links(const Page& page, std::size_t pages, std::size_t current, const std::function<Path(std::size_t)>& path) {
  List views;
  if (pages < 2) return views;
  for (std::size_t number = 1; number <= pages; ++number) {
    Object view;
    view.set("label", page.edition.tongue->integer(static_cast<std::int64_t>(number)));
    view.set("url", page.to(path(number)));
    view.set("current", number == current);
    views.emplace_back(std::move(view));
  }
  return views;
}

Object list_view(const Page& page, const Listing& listing, std::size_t number) {
  const model::Collection& collection = listing.collection;
  const std::size_t pages = page_count(listing.order.size());
  const std::string name = page.word("collection." + collection.name);
  Frame frame;
  frame.title =
      pages == 1 ? name
                 : page.word("list.page_title",
                             {{"title", name}, {"page", static_cast<std::int64_t>(number)}, {"pages", static_cast<std::int64_t>(pages)}});
  frame.description = page.word("collection." + collection.name + ".about");
  frame.section = collection.name;
  frame.same_in_language = list_path("{language}", collection.name, number);
  frame.crumbs = {{page.word("words.home"), home_path(page.language())}};
  Object view = frame_view(page, frame);
  view.set("heading", name);
  view.set("about", frame.description);
  view.set("collection", collection.name);
  view.set("count", page.word("list.count", {{"n", static_cast<std::int64_t>(listing.order.size())}}));
  view.set("rows_url", page.to(rows_path(page.language(), collection.name)));
  view.set("script_url", page.to("assets/list.js"));
  view.set("list_style_url", page.to("assets/list.css"));
  view.set("facets", facet_views(page, listing));
  view.set("indexes", index_links(page, listing));
  view.set("heads", heads(page, collection));
  view.set("rows", rows_of(page, listing, number));
  view.set("pages", page_links(page, pages, number, [&](std::size_t n) { return list_path(page.language(), collection.name, n); }));
  view.set("is_whole", pages == 1);
  view.set("form_url", page.to(form_path(page.language(), collection.name)));
  view.set("json_url", page.to("data/" + collection.name + ".json"));
  view.set("csv_url", page.to("data/" + collection.name + ".csv"));
  return view;
}

}  // namespace lacuna::compose

#include "compose/list/index_view.hpp"

#include <algorithm>
#include <utility>

#include "compose/frame.hpp"
#include "compose/list_view.hpp"

namespace lacuna::compose {
namespace {

using templates::List;
using templates::Object;

// One index and the page of it that is made.
struct Index {
  const Page& page;
  const Listing& listing;
  const Facet& facet;
  std::size_t number;

  [[nodiscard]] Path path(std::size_t of) const { return index_path(page.language(), listing.collection.name, facet.name, of); }
  [[nodiscard]] std::size_t first() const { return (number - 1) * kEntriesPerPage; }
  [[nodiscard]] std::size_t last() const { return number * kEntriesPerPage; }
};

std::string fragment_of(const FacetValue& value) {
  std::string fragment = "v-" + value.key;
  std::replace(fragment.begin(), fragment.end(), '/', '.');
  return fragment;
}

std::string count_words(const Index& index, std::size_t count) {
  return index.page.word("list.count", {{"n", static_cast<std::int64_t>(count)}});
}

// Where the contents lead: the page on which a value begins.
List contents(const Index& index) {
  List views;
  std::size_t before = 0;
  for (const FacetValue& value : index.facet.values) {
    Object view;
    view.set(
        "words",
        cell_view(index.page,
                  {value.words.text, index.path(before / kEntriesPerPage + 1) + "#" + fragment_of(value), value.words.language, {}, {}}));
    view.set("count", index.page.edition.tongue->integer(static_cast<std::int64_t>(value.rows.size())));
    views.emplace_back(std::move(view));
    before += value.rows.size();
  }
  return views;
}

Object entry_view(const Index& index, const model::Record& record) {
  const model::Field* date = model::find_field(index.listing.collection.fields, index.listing.collection.date_field);
  const json::Value* day = date == nullptr || date->kind == model::FieldKind::object ? nullptr : record.value.find(date->name);
  Object entry;
  entry.set("title", cell_view(index.page, record_cell(index.page, record)));
  entry.set("day", day == nullptr ? templates::Value() : templates::Value(cell_view(index.page, date_cell(index.page, day->text()))));
  return entry;
}

// The values of which a record falls on the page, each with those that do.
List groups(const Index& index) {
  List views;
  std::size_t before = 0;
  for (const FacetValue& value : index.facet.values) {
    const std::size_t first = std::max(index.first(), before);
    const std::size_t last = std::min(index.last(), before + value.rows.size());
    List entries;
    for (std::size_t i = first; i < last; ++i) {
      entries.emplace_back(entry_view(index, index.page.site.graph.record(index.listing.order[value.rows[i - before]])));
    }
    before += value.rows.size();
    if (entries.empty()) continue;
    Object view;
    view.set("id", fragment_of(value));
    view.set("words", cell_view(index.page, value.words));
    view.set("count", count_words(index, value.rows.size()));
    view.set("entries", std::move(entries));
    views.emplace_back(std::move(view));
  }
  return views;
}

}  // namespace

std::size_t index_pages(const Facet& facet) {
  std::size_t entries = 0;
  for (const FacetValue& value : facet.values) entries += value.rows.size();
  return page_count(entries, kEntriesPerPage);
}

Object index_view(const Page& page, const Listing& listing, const Facet& facet, std::size_t number) {
  const Index index{page, listing, facet, number};
  const std::string& collection = listing.collection.name;
  const std::size_t pages = index_pages(facet);
  const std::string name = page.word("collection." + collection);
  const std::string heading = page.word("list.labelled", {{"label", name}, {"value", facet.label}});
  Frame frame;
  frame.title =
      pages == 1
          ? heading
          : page.word("list.page_title",
                      {{"title", heading}, {"page", static_cast<std::int64_t>(number)}, {"pages", static_cast<std::int64_t>(pages)}});
  frame.description = page.word("collection." + collection + ".about");
  frame.section = collection;
  frame.same_in_language = index_path("{language}", collection, facet.name, number);
  frame.crumbs = {{page.word("words.home"), home_path(page.language())}, {name, list_path(page.language(), collection)}};
  Object view = frame_view(page, frame);
  view.set("heading", heading);
  view.set("count", count_words(index, listing.order.size()));
  view.set("list_style_url", page.to("assets/list.css"));
  view.set("contents", contents(index));
  view.set("groups", groups(index));
  view.set("pages", page_links(page, pages, number, [&](std::size_t n) { return index.path(n); }));
  view.set("is_whole", pages == 1);
  return view;
}

}  // namespace lacuna::compose

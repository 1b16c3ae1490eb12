#include "compose/pages/figures_page.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "compose/charts.hpp"
#include "compose/frame.hpp"
#include "compose/list_view.hpp"
#include "compose/pages/paging.hpp"
#include "compose/pages/parts.hpp"

namespace lacuna::compose {
namespace {

using model::Figure;
using model::FigurePoint;
using templates::List;
using templates::Object;

constexpr std::size_t kPicturesPerPage = 12;

/// The series as the page has them: those that make a picture, with contradictions first; then those of one point. Either
/// by title in the order of the language.
struct Order {
  std::vector<const Figure*> pictures;
  std::vector<const Figure*> points;
};

std::string days_of(const Page& page, const FigurePoint& point) { return period_text(page, point.from, point.until); }

std::string value_of(const Page& page, const FigurePoint& point) { return page.edition.tongue->decimal(point.value); }

const FigurePoint& point_at(const Figure& figure, std::uint32_t position) {
  return *std::find_if(figure.points.begin(), figure.points.end(), [&](const FigurePoint& point) { return point.position == position; });
}

bool makes_picture(const Figure& figure) { return figure.points.size() > 1; }

Order order_of(const Page& page) {
  std::vector<std::tuple<bool, std::string, const Figure*>> keyed;
  for (const Figure& figure : page.site.facts.figures.series) {
    keyed.emplace_back(figure.conflicts.empty(),
                       page.edition.tongue->sort_key(record_cell(page, page.site.graph.record(figure.indicator)).text), &figure);
  }
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& left, const auto& right) {
    return std::tie(std::get<0>(left), std::get<1>(left)) < std::tie(std::get<0>(right), std::get<1>(right));
  });
  Order order;
  for (const auto& [calm, key, figure] : keyed) (makes_picture(*figure) ? order.pictures : order.points).push_back(figure);
  return order;
}

// Of the indicator and of each of its points.
std::vector<json::Value> all_sources(const model::Record& indicator) {
  std::vector<json::Value> sources = indicator.value.items_at("sources");
  for (const json::Value& point : indicator.value.items_at("points")) {
    const std::vector<json::Value>& more = point.items_at("sources");
    sources.insert(sources.end(), more.begin(), more.end());
  }
  return sources;
}

Object series_view(const Page& page, const Figure& figure) {
  const model::Record& indicator = page.site.graph.record(figure.indicator);
  List conflicts;
  for (const std::string& text : conflict_texts(page, figure)) conflicts.emplace_back(text);
  const auto chart = figure_chart(page, figure);
  Object view;
  view.set("id", indicator.id);
  view.set("title", cell_view(page, record_cell(page, indicator)));
  view.set("chart", chart ? templates::Value(*chart) : templates::Value());
  view.set("conflicts", std::move(conflicts));
  view.set("sources", cell_views(page, source_cells(page, all_sources(indicator))));
  return view;
}

Object point_view(const Page& page, const Figure& figure) {
  const model::Record& indicator = page.site.graph.record(figure.indicator);
  const FigurePoint& point = figure.points.front();
  Object view;
  view.set("id", indicator.id);
  view.set("title", cell_view(page, record_cell(page, indicator)));
  view.set("date", days_of(page, point));
  view.set("value", value_of(page, point));
  view.set("unit", optional_cell(page, text_cell(page, indicator.value.find("unit"))));
  view.set("target", point.is_target);
  view.set("sources", cell_views(page, source_cells(page, all_sources(indicator))));
  return view;
}

List quantity_sets(const Page& page) {
  List views;
  for (const model::FigureSet& set : page.site.facts.figures.sets) {
    if (set.quantity_alone) views.emplace_back(Object().set("indicators", cell_views(page, record_cells(page, set.indicators))));
  }
  return views;
}

// Rows `number` of `all`, `each` a page.
template <class Make>
List views_of(const Page& page, const std::vector<const Figure*>& all, std::size_t number, std::size_t each, Make make) {
  List views;
  for (std::size_t i = (number - 1) * each; i < std::min(all.size(), number * each); ++i) views.emplace_back(make(page, *all[i]));
  return views;
}

}  // namespace

std::vector<std::string> conflict_texts(const Page& page, const Figure& figure) {
  std::vector<std::string> texts;
  for (const model::FigureConflict& conflict : figure.conflicts) {
    const FigurePoint& first = point_at(figure, conflict.first);
    const FigurePoint& second = point_at(figure, conflict.second);
    texts.push_back(page.word(conflict.falls ? "figures.falls" : "figures.conflict", {{"first", value_of(page, first)},
                                                                                      {"second", value_of(page, second)},
                                                                                      {"before", days_of(page, first)},
                                                                                      {"date", days_of(page, second)}}));
  }
  return texts;
}

std::size_t figures_pages(const Site& site) {
  const std::vector<Figure>& series = site.facts.figures.series;
  const auto pictures = static_cast<std::size_t>(std::count_if(series.begin(), series.end(), makes_picture));
  return std::max((pictures + kPicturesPerPage - 1) / kPicturesPerPage, page_count(series.size() - pictures));
}

Object figures_view(const Page& page, std::size_t number) {
  const Order order = order_of(page);
  const std::size_t pages = figures_pages(page.site);
  const Frame frame = standing_frame(page, "figures", number, pages);
  Object view = frame_view(page, frame);
  view.set("heading", page.word("page.figures"));
  view.set("about", frame.description);
  view.set("derived_style_url", page.to("assets/derived.css"));
  view.set("json_url", page.to("data/figures.json"));
  view.set("sets", number == 1 ? optional_items(quantity_sets(page)) : templates::Value());
  view.set("series", views_of(page, order.pictures, number, kPicturesPerPage, series_view));
  view.set("points", optional_items(views_of(page, order.points, number, kRowsPerPage, point_view)));
  view.set("pages", page_links(page, "figures", number, pages));
  return view;
}

}  // namespace lacuna::compose

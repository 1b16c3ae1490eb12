#include "derive/figures.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "derive/views/indicator.hpp"
#include "derive/views/reader.hpp"

namespace lacuna::derive {
namespace {

using model::Figure;
using model::FigureConflict;
using model::FigurePoint;

// Nothing for a point without any day.
std::optional<FigurePoint> point_of(const Point& point) {
  const auto& start = point.period ? point.period->start : point.date;
  const auto& end = point.period ? point.period->end : point.date;
  if (!start && !end) return std::nullopt;
  FigurePoint made;
  made.position = point.position;
  made.from = start ? start->earliest() : end->earliest();
  made.until = end ? end->latest() : start->latest();
  made.value = *point.value;
  made.at_least = point.at_least;
  made.is_target = point.target;
  return made;
}

bool contradict(const FigurePoint& left, const FigurePoint& right) {
  if (left.value == right.value) return false;
  return !(left.value < right.value ? left.at_least : right.at_least);
}

void find_conflicts(Figure& figure) {
  std::map<std::tuple<base::Date, base::Date, bool>, const FigurePoint*> first_of_days;
  const FigurePoint* before = nullptr;
  for (const FigurePoint& point : figure.points) {
    const auto [first, is_new] = first_of_days.emplace(std::tuple(point.from, point.until, point.is_target), &point);
    if (!is_new) {
      if (contradict(*first->second, point)) figure.conflicts.push_back({first->second->position, point.position, false});
      continue;
    }
    if (point.is_target) continue;
    if (figure.is_cumulative && before != nullptr && point.value < before->value) {
      figure.conflicts.push_back({before->position, point.position, true});
    }
    before = &point;
  }
  std::sort(figure.conflicts.begin(), figure.conflicts.end(), [](const FigureConflict& left, const FigureConflict& right) {
    return std::tie(left.first, left.second) < std::tie(right.first, right.second);
  });
}

Figure figure_of(const Indicator& indicator) {
  Figure figure;
  figure.indicator = indicator.record;
  figure.is_cumulative = indicator.cumulative;
  for (const Point& point : indicator.points) {
    if (const auto made = point_of(point)) figure.points.push_back(*made);
  }
  std::sort(figure.points.begin(), figure.points.end(), [](const FigurePoint& left, const FigurePoint& right) {
    return std::tie(left.from, left.until, left.position) < std::tie(right.from, right.until, right.position);
  });
  find_conflicts(figure);
  return figure;
}

}  // namespace

model::Figures figures(const model::Graph& graph, base::Date as_of) {
  model::Figures figures;
  std::map<std::string_view, model::FigureSet> sets;
  for (const Indicator& indicator : views_of<Indicator>(graph, as_of)) {
    figures.series.push_back(figure_of(indicator));
    if (indicator.set.empty()) continue;
    const auto [set, is_new] = sets.try_emplace(indicator.set, model::FigureSet{std::string(indicator.set), {}, true});
    set->second.indicators.push_back(indicator.record);
    if (indicator.nature == model::Nature::quality) set->second.quantity_alone = false;
  }
  for (auto& [key, set] : sets) figures.sets.push_back(std::move(set));
  return figures;
}

diagnostic::Diagnostics check_figures(const model::Graph& graph, const model::Figures& figures) {
  diagnostic::Diagnostics problems;
  for (const Figure& figure : figures.series) {
    const model::Record& record = graph.record(figure.indicator);
    for (const FigureConflict& conflict : figure.conflicts) {
      const std::vector<json::Value>& points = record.value.items_at("points");
      const json::Value& first = *points[conflict.first].find("value");
      const json::Value& second = *points[conflict.second].find("value");
      const std::string how = conflict.falls ? "is lower than the `" + first.text() + "` before it, and this is a running total"
                                             : "differs from the `" + first.text() + "` of the same days";
      problems.push_back({diagnostic::Code::conflicting_figures,
                          {record.path, second.span()},
                          "the value `" + second.text() + "` " + how,
                          "make two indicators of them if they measure different things",
                          {{{record.path, first.span()}, "the other value"}}});
    }
  }
  return problems;
}

}  // namespace lacuna::derive

// derive/figures.hpp: figures over time. Knows no chart.
#pragma once
#include "base/date.hpp"
#include "diagnostic/diagnostic.hpp"
#include "model/figure.hpp"
#include "model/graph.hpp"

namespace lacuna::derive {

/// The series of every indicator that has a point by `as_of`, and the sets they form.
///
/// Rule    Goals count whatever their day, measurements only if they begin by `as_of`. Two points contradict each other if
///         they are both goals or both measurements of the same days and their values differ, unless the lower one is a
///         least value (`over 170`); each is compared with the first of its days. In a running total a measurement lower
///         than the one before it contradicts that one; 39 visits and then 41 is one count that goes on (letter of 15
///         December 2017, para. 15; S/2019/1002, para. 19). A set none of whose indicators measures quality is
///         `quantity_alone`: benchmarks need quality (report of 2010, para. 9).
/// Cost    O(points · log points).
[[nodiscard]] model::Figures figures(const model::Graph& graph, base::Date as_of);

/// A warning for each contradiction, at the later point in the record.
[[nodiscard]] diagnostic::Diagnostics check_figures(const model::Graph& graph, const model::Figures& figures);

}  // namespace lacuna::derive

// compose/change_list.hpp: changes as lines to read and as data. Knows no page.
#pragma once
#include <string>
#include <vector>

#include "model/change.hpp"
#include "model/graph.hpp"

namespace lacuna::compose {

/// A span of days and the way in which they are compared. Where `to` is before `from`, what happened is undone.
struct Span {
  base::Date from;
  base::Date to;
};

/// One line a change, below it one a field: `/title/en: "a" -> "b"`, `+` for what was put in, `-` for what was taken out.
[[nodiscard]] std::string changes_text(const Span& span, const std::vector<model::Change>& changes);
/// {"from", "to", "by": "releases", "changes": [{"kind", "name", "former", "reason", "fields": [{"field", "before", "after"}]}]}.
[[nodiscard]] std::string changes_json(const Span& span, const std::vector<model::Change>& changes);

/// One line an entry: `+`, or `-` where it is undone, day, record, status.
[[nodiscard]] std::string happenings_text(const Span& span, const model::Graph& graph, const std::vector<model::HistoryChange>& happenings);
/// {"from", "to", "by": "histories", "undone", "entries": [{"date", "record", "status", "entry"}]}.
[[nodiscard]] std::string happenings_json(const Span& span, const model::Graph& graph, const std::vector<model::HistoryChange>& happenings);

}  // namespace lacuna::compose

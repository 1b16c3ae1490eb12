#include "derive/matrices.hpp"

#include <map>
#include <set>
#include <utility>

#include "derive/views/need.hpp"
#include "derive/views/reader.hpp"

namespace lacuna::derive {
namespace {

using model::RecordIndex;

std::vector<model::GapCell> gap_cells(const std::vector<Need>& needs) {
  std::map<std::pair<RecordIndex, std::optional<RecordIndex>>, model::GapCell> cells;
  for (const Need& need : needs) {
    const model::GapStatus state = state_of(need);
    if (!need.capability || !last_statement(need) || state == model::GapStatus::filled || state == model::GapStatus::withdrawn) continue;
    std::vector<std::optional<RecordIndex>> columns(need.missions.begin(), need.missions.end());
    if (columns.empty()) columns.emplace_back(std::nullopt);
    for (const auto& mission : columns) {
      const auto last = mission ? last_statement_of(need, *mission) : last_statement(need);
      if (!last) continue;
      model::GapCell& cell =
          cells.try_emplace({*need.capability, mission}, model::GapCell{*need.capability, mission, {}, *last}).first->second;
      cell.gaps.push_back(need.record);
      if (cell.last_stated < *last) cell.last_stated = *last;
    }
  }
  std::vector<model::GapCell> rows;
  rows.reserve(cells.size());
  for (auto& [key, cell] : cells) rows.push_back(std::move(cell));
  return rows;
}

std::vector<model::MatchCell> match_cells(const std::vector<model::Match>& matches) {
  struct Found {
    std::set<RecordIndex> needs;
    std::set<RecordIndex> offers;
  };
  std::map<std::pair<RecordIndex, RecordIndex>, Found> cells;
  for (const model::Match& match : matches) {
    Found& found = cells[{match.asked, match.given}];
    found.needs.insert(match.need);
    found.offers.insert(match.offer);
  }
  std::vector<model::MatchCell> rows;
  rows.reserve(cells.size());
  for (const auto& [key, found] : cells) {
    rows.push_back({key.first, key.second, {found.needs.begin(), found.needs.end()}, {found.offers.begin(), found.offers.end()}});
  }
  return rows;
}

}  // namespace

model::Matrices matrices(const model::Graph& graph, base::Date as_of, const model::MatchSet& set) {
  return {gap_cells(views_of<Need>(graph, as_of)), match_cells(set.matches)};
}

}  // namespace lacuna::derive

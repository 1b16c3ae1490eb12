#include "compose/pages/tally.hpp"

namespace lacuna::compose {
namespace {

using model::RecordIndex;

struct Needs {
  std::vector<RecordIndex> all;
  bool has_offer = false;
};

// The needs never confirmed, by the capability that is lacking.
std::map<RecordIndex, Needs> needs_by_capability(const model::Graph& graph, const model::MatchSet& set) {
  std::map<RecordIndex, Needs> by_capability;
  for (const model::NeedCount& need : set.needs) {
    const auto capability = graph.find("capabilities", graph.record(need.need).value.string_at("capability"));
    if (!capability) continue;
    Needs& needs = by_capability[*capability];
    needs.all.push_back(need.need);
    needs.has_offer = needs.has_offer || need.offers > 0;
  }
  return by_capability;
}

void add_without_offer(Tally& tally, const model::Graph& graph, const model::Facts& facts) {
  for (const auto& [capability, needs] : needs_by_capability(graph, facts.matching.historical)) {
    if (!needs.has_offer) tally.add_without_offer(capability, needs.all);
  }
}

}  // namespace

void Tally::add(RecordIndex row, const Column& column, const std::vector<RecordIndex>& records) {
  cells_[{row, column}].insert(records.begin(), records.end());
  rows_.insert(row);
  columns_.insert(column);
}

void Tally::add_without_offer(RecordIndex row, const std::vector<RecordIndex>& needs) {
  without_offer_[row] = needs;
  rows_.insert(row);
}

const Tally::Records* Tally::find(RecordIndex row, const Column& column) const {
  const auto found = cells_.find({row, column});
  return found == cells_.end() ? nullptr : &found->second;
}

template <class Choose>
Tally::Records Tally::gather(Choose choose) const {
  Records gathered;
  for (const auto& [key, records] : cells_) {
    if (choose(key.first, key.second)) gathered.insert(records.begin(), records.end());
  }
  return gathered;
}

Tally::Records Tally::of_row(RecordIndex row) const {
  return gather([row](RecordIndex one, const Column&) { return one == row; });
}
Tally::Records Tally::of_column(const Column& column) const {
  return gather([&column](RecordIndex, const Column& one) { return one == column; });
}
Tally::Records Tally::all() const {
  return gather([](RecordIndex, const Column&) { return true; });
}

std::vector<RecordIndex> Tally::without_offer(RecordIndex row) const {
  const auto found = without_offer_.find(row);
  return found == without_offer_.end() ? std::vector<RecordIndex>() : found->second;
}

Tally gap_tally(const model::Graph& graph, const model::Facts& facts) {
  Tally tally;
  for (const model::GapCell& cell : facts.matrices.gaps) tally.add(cell.capability, cell.mission, cell.gaps);
  add_without_offer(tally, graph, facts);
  return tally;
}

Tally offer_tally(const model::Graph& graph, const model::Facts& facts) {
  Tally tally;
  for (const model::MatchCell& cell : facts.matrices.matches) tally.add(cell.needed, cell.offered, cell.offers);
  add_without_offer(tally, graph, facts);
  return tally;
}

}  // namespace lacuna::compose

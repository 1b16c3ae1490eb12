#include "derive/rotations.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "derive/views/partnership.hpp"
#include "derive/views/reader.hpp"

namespace lacuna::derive {
namespace {

// Quarters since the year 0.
int quarter_of(base::Date date) { return date.year() * 4 + (date.month() - 1) / 3; }

model::Rotation rotation_of(const Partnership& partnership) {
  std::map<int, std::set<model::RecordIndex>> filled;
  for (const Slot& slot : partnership.slots) {
    if (!slot.period || !slot.period->start) continue;
    const int first = quarter_of(slot.period->start->earliest());
    const int last = slot.period->end ? quarter_of(slot.period->end->latest()) : first;
    for (int quarter = first; quarter <= last; ++quarter) {
      if (slot.actor) filled[quarter].insert(*slot.actor);
      else filled[quarter];
    }
  }
  model::Rotation rotation{partnership.record, {}};
  if (filled.empty()) return rotation;
  for (int quarter = filled.begin()->first; quarter <= filled.rbegin()->first; ++quarter) {
    const auto& actors = filled[quarter];
    rotation.quarters.push_back({quarter / 4, quarter % 4 + 1, {actors.begin(), actors.end()}});
  }
  return rotation;
}

}  // namespace

std::vector<model::Rotation> rotations(const model::Graph& graph, base::Date as_of) {
  std::vector<model::Rotation> rotations;
  for (const Partnership& partnership : views_of<Partnership>(graph, as_of)) {
    if (partnership.form == model::PartnershipForm::rotation) rotations.push_back(rotation_of(partnership));
  }
  return rotations;
}

}  // namespace lacuna::derive

#include "derive/leases.hpp"

#include <algorithm>
#include <map>

#include "derive/views/offer.hpp"
#include "derive/views/reader.hpp"

namespace lacuna::derive {
namespace {

using model::LeaseState;

constexpr base::Duration kFirstTerm{.months = 12};
constexpr base::Duration kLaterTerm{.months = 6};
constexpr std::int32_t kDueDays = 60;

base::Duration term_of(const LeaseView& view) {
  if (view.term) return *view.term;
  const bool is_later = view.first_confirmed_on && *view.first_confirmed_on < *view.confirmed_on;
  return is_later ? kLaterTerm : kFirstTerm;
}

// Those who said last that something is lacking; without a name, whoever said so before.
const std::vector<model::RecordIndex>* last_speakers(const Need& need) {
  for (auto mention = need.history.rbegin(); mention != need.history.rend(); ++mention) {
    if (is_statement(*mention) && !mention->by.empty()) return &mention->by;
  }
  return nullptr;
}

}  // namespace

model::Lease lease_of(const std::optional<LeaseView>& view, base::Date as_of) {
  model::Lease lease;
  if (!view || !view->confirmed_on || *view->confirmed_on > as_of) return lease;
  const base::Date ends_on = view->confirmed_on->plus(term_of(*view));
  const base::Date due_from = ends_on.plus_days(-std::min(kDueDays, base::days_between(*view->confirmed_on, ends_on) / 2));
  lease.confirmed_on = view->confirmed_on;
  lease.due_from = due_from;
  lease.ends_on = ends_on;
  lease.state = as_of < due_from ? LeaseState::current : as_of <= ends_on ? LeaseState::due : LeaseState::lapsed;
  return lease;
}

std::vector<model::Lease> leases(const model::Graph& graph, base::Date as_of) {
  std::vector<model::Lease> leases;
  for (const Need& need : views_of<Need>(graph, as_of)) {
    leases.push_back(lease_of(need.lease, as_of));
    leases.back().record = need.record;
    leases.back().last_stated = last_statement(need);
  }
  for (const Offer& offer : views_of<Offer>(graph, as_of)) {
    leases.push_back(lease_of(offer.lease, as_of));
    leases.back().record = offer.record;
    leases.back().last_stated = base::PartialDate::of(*offer.as_of);
  }
  return leases;
}

std::vector<model::ToConfirm> to_confirm(const model::Graph& graph, base::Date as_of) {
  std::map<model::RecordIndex, std::vector<model::RecordIndex>> asked;
  const auto is_wanted = [as_of](const std::optional<LeaseView>& lease) { return lease_of(lease, as_of).state != LeaseState::current; };
  for (const Need& need : views_of<Need>(graph, as_of)) {
    const model::GapStatus state = state_of(need);
    if (state == model::GapStatus::filled || state == model::GapStatus::withdrawn || !is_wanted(need.lease)) continue;
    const auto* speakers = last_speakers(need);
    if (speakers == nullptr) continue;
    for (const model::RecordIndex actor : *speakers) asked[actor].push_back(need.record);
  }
  for (const Offer& offer : views_of<Offer>(graph, as_of)) {
    if (!is_open(offer) || !is_wanted(offer.lease)) continue;
    for (const model::RecordIndex actor : offer.providers) asked[actor].push_back(offer.record);
  }
  std::vector<model::ToConfirm> rows;
  rows.reserve(asked.size());
  for (auto& [actor, records] : asked) rows.push_back({actor, std::move(records)});
  return rows;
}

}  // namespace lacuna::derive

#include "derive/calendar.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "derive/leases.hpp"
#include "derive/views/commitment.hpp"
#include "derive/views/offer.hpp"
#include "derive/views/question.hpp"
#include "derive/views/reader.hpp"
#include "derive/views/setting.hpp"

namespace lacuna::derive {
namespace {

using model::CalendarDay;
using model::DayKind;

// `S/RES/2480 (2019)` as `s-res-2480-2019`.
std::string slug(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_capital = c >= 'A' && c <= 'Z';
    if (is_capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += is_capital ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

// The entries of single records, from their JSON alone, so that a release can be read like the tree.
class Entries {
 public:
  Entries(const model::Graph& graph, base::Date as_of) : graph_(graph), as_of_(as_of) {}

  std::vector<CalendarDay> of(std::string_view collection, std::string_view id, const json::Value& fields) const {
    if (collection == "missions") return expiries(id, ViewReader::read<Mission>(graph_, fields));
    if (collection == "meetings") return meeting(id, ViewReader::read<Meeting>(graph_, fields));
    if (collection == "commitments") return window(id, ViewReader::read<Commitment>(graph_, fields));
    if (collection == "gaps") return lease(collection, id, ViewReader::read<Need>(graph_, fields).lease);
    if (collection == "offers") return lease(collection, id, ViewReader::read<Offer>(graph_, fields).lease);
    return {};
  }

 private:
  static std::vector<CalendarDay> expiries(std::string_view id, const Mission& mission) {
    std::vector<CalendarDay> days;
    std::map<std::string, int> numbers;
    for (const Expiry& expiry : mission.expiries) {
      if (!expiry.date) continue;
      std::string uid = "mandate-" + std::string(id) + "-" + slug(expiry.resolution);
      const int number = ++numbers[uid];
      if (number > 1) uid += "-" + std::to_string(number);
      days.push_back({DayKind::mandate_expiry, {}, *expiry.date, *expiry.date, std::move(uid), 0, std::string(expiry.resolution)});
    }
    return days;
  }

  std::vector<CalendarDay> meeting(std::string_view id, Meeting meeting) const {
    if (!exists_on(meeting, as_of_)) return {};
    const base::Date until = meeting.end ? meeting.end->latest() : meeting.date->latest();
    return {{DayKind::meeting, {}, meeting.date->earliest(), until, "meeting-" + std::string(id), 0, {}}};
  }

  std::vector<CalendarDay> window(std::string_view id, Commitment commitment) const {
    if (!exists_on(commitment, as_of_) || !commitment.due || !commitment.due->latest) return {};
    const base::Date from = commitment.due->earliest.value_or(*commitment.made_on);
    return {{DayKind::due_window, {}, from, *commitment.due->latest, "due-" + std::string(id), 0, {}}};
  }

  std::vector<CalendarDay> lease(std::string_view collection, std::string_view id, const std::optional<LeaseView>& view) const {
    const model::Lease lease = lease_of(view, as_of_);
    if (!lease.ends_on) return {};
    return {{DayKind::lease_end, {}, *lease.due_from, *lease.ends_on, "lease-" + std::string(collection) + "-" + std::string(id), 0, {}}};
  }

  const model::Graph& graph_;
  base::Date as_of_;
};

// The days of an entry as last met along the releases, and how often they had changed.
struct Met {
  base::Date from;
  base::Date until;
  int changes = 0;
};

void meet(std::map<std::string, Met>& entries, const CalendarDay& day) {
  const auto [met, is_new] = entries.try_emplace(day.uid, Met{day.from, day.until, 0});
  if (is_new || (met->second.from == day.from && met->second.until == day.until)) return;
  met->second = {day.from, day.until, met->second.changes + 1};
}

}  // namespace

std::vector<CalendarDay> calendar(const model::Graph& graph, base::Date as_of, const std::vector<model::Release>& releases) {
  const Entries entries(graph, as_of);
  std::map<std::string, Met> met;
  for (const model::Release& release : releases) {
    for (const model::ReleasedRecord& record : release.records) {
      const std::string_view name = record.name;
      const std::size_t slash = name.find('/');
      for (const CalendarDay& day : entries.of(name.substr(0, slash), name.substr(slash + 1), record.fields)) meet(met, day);
    }
  }
  std::vector<CalendarDay> days;
  for (const model::Record& record : graph.records) {
    for (CalendarDay& day : entries.of(graph.collection_of(record).name, record.id, record.value)) {
      meet(met, day);
      day.record = graph.index_of(record);
      day.sequence = met.at(day.uid).changes;
      days.push_back(std::move(day));
    }
  }
  std::sort(days.begin(), days.end(), [](const CalendarDay& left, const CalendarDay& right) {
    return std::tie(left.from, left.uid) < std::tie(right.from, right.uid);
  });
  return days;
}

}  // namespace lacuna::derive

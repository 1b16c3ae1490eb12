#include "derive/changes.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <tuple>

#include "derive/field_changes.hpp"
#include "derive/succession.hpp"

namespace lacuna::derive {
namespace {

using model::Change;
using model::ChangeKind;
using model::HistoryChange;
using model::Release;
using model::ReleasedRecord;

// The first kind of which one history has an entry that the other lacks.
ChangeKind kind_of_gap(const ReleasedRecord& before, const ReleasedRecord& after) {
  const auto& old_entries = before.fields.items_at("history");
  const auto& new_entries = after.fields.items_at("history");
  const auto has_own = [](const std::vector<json::Value>& here, const std::vector<json::Value>& there, std::string_view status) {
    return std::any_of(here.begin(), here.end(), [&](const json::Value& entry) {
      return entry.string_at("status") == status && std::find(there.begin(), there.end(), entry) == there.end();
    });
  };
  for (const ChangeKind kind : {ChangeKind::withdrawn, ChangeKind::filled, ChangeKind::partly_filled, ChangeKind::restated}) {
    const std::string_view status = model::kChangeKinds[static_cast<std::size_t>(kind)];
    if (has_own(old_entries, new_entries, status) || has_own(new_entries, old_entries, status)) return kind;
  }
  return ChangeKind::changed;
}

std::optional<json::Value> reason_of(const Release& release, std::string_view name) {
  const auto found = std::find_if(release.tombstones.begin(), release.tombstones.end(),
                                  [name](const model::Tombstone& tombstone) { return tombstone.name == name; });
  return found == release.tombstones.end() ? std::nullopt : std::optional(found->reason);
}

// A record that has one name in both releases; nothing if it says the same.
std::optional<Change> change_of(const ReleasedRecord& before, const ReleasedRecord& after) {
  if (before.digest == after.digest && !before.digest.empty()) return std::nullopt;
  auto fields = field_changes(before.fields, after.fields);
  if (fields.empty()) return std::nullopt;
  const ChangeKind kind = after.name.starts_with("gaps/") ? kind_of_gap(before, after) : ChangeKind::changed;
  return Change{kind, after.name, {}, std::move(fields), {}};
}

Change gone(std::string_view name, const Succession& names, const RecordsByName& records, const RecordsByName& later, const Release& to) {
  if (const auto renamed = names.renamed.find(name); renamed != names.renamed.end()) {
    return {ChangeKind::renamed,
            std::string(renamed->second),
            std::string(name),
            field_changes(records.at(name)->fields, later.at(renamed->second)->fields),
            {}};
  }
  if (const auto merged = names.merged.find(name); merged != names.merged.end()) {
    return {ChangeKind::merged, std::string(name), std::string(merged->second), {}, {}};
  }
  return {ChangeKind::removed, std::string(name), {}, {}, reason_of(to, name)};
}

void add_entries(const model::Graph& graph, std::string_view collection, std::string_view list, std::string_view status, base::Date from,
                 base::Date to, std::vector<HistoryChange>& found) {
  for (const model::Record& record : graph.of(collection)) {
    std::uint32_t position = 0;
    for (const json::Value& entry : record.value.items_at(list)) {
      const auto date = base::PartialDate::parse(entry.string_at("date"));
      if (date && date->earliest() > from && date->earliest() <= to) {
        found.push_back({graph.index_of(record), position, *date, std::string(entry.string_at(status))});
      }
      ++position;
    }
  }
}

}  // namespace

std::vector<Change> changes(const Release& from, const Release& to) {
  const RecordsByName before = by_name(from);
  const RecordsByName after = by_name(to);
  const Succession names = succession(before, after);
  std::vector<Change> changes;
  for (const auto& [name, record] : before) {
    const auto same = after.find(name);
    if (same == after.end()) {
      changes.push_back(gone(name, names, before, after, to));
    } else if (auto change = change_of(*record, *same->second)) {
      changes.push_back(std::move(*change));
    }
  }
  std::set<std::string_view> new_names;
  for (const auto& [former, name] : names.renamed) new_names.insert(name);
  for (const auto& [name, record] : after) {
    if (before.count(name) > 0 || new_names.count(name) > 0) continue;
    const auto split = names.split.find(name);
    if (split == names.split.end()) changes.push_back({ChangeKind::added, std::string(name), {}, {}, {}});
    else changes.push_back({ChangeKind::split, std::string(name), std::string(split->second), {}, {}});
  }
  std::sort(changes.begin(), changes.end(), [](const Change& left, const Change& right) { return left.name < right.name; });
  return changes;
}

std::vector<HistoryChange> history_changes(const model::Graph& graph, base::Date from, base::Date to) {
  std::vector<HistoryChange> found;
  add_entries(graph, "gaps", "history", "status", from, to, found);
  add_entries(graph, "recommendations", "history", "status", from, to, found);
  add_entries(graph, "commitments", "evidence", "state", from, to, found);
  std::stable_sort(found.begin(), found.end(), [](const HistoryChange& left, const HistoryChange& right) {
    return std::tie(left.date, left.record, left.position) < std::tie(right.date, right.record, right.position);
  });
  return found;
}

}  // namespace lacuna::derive

#include "derive/succession.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace lacuna::derive {
namespace {

using Names = std::map<std::string_view, std::string_view>;

// What is in `here` alone and named by a record of `there`: by name, the first record that names it first.
std::set<std::pair<std::string_view, std::string_view>> named(const RecordsByName& here, const RecordsByName& there) {
  std::set<std::pair<std::string_view, std::string_view>> pairs;
  for (const auto& [name, record] : there) {
    const std::string collection(name.substr(0, name.find('/') + 1));
    for (const json::Value& former : record->fields.items_at("former_ids")) {
      const auto gone = here.find(collection + former.text());
      if (gone != here.end() && there.count(gone->first) == 0) pairs.emplace(gone->first, name);
    }
  }
  return pairs;
}

}  // namespace

RecordsByName by_name(const model::Release& release) {
  RecordsByName records;
  for (const model::ReleasedRecord& record : release.records) records.emplace(record.name, &record);
  return records;
}

Succession succession(const RecordsByName& before, const RecordsByName& after) {
  const auto gone = named(before, after);
  const auto come = named(after, before);
  std::set<std::pair<std::string_view, std::string_view>> candidates;  // the lower name first
  for (const auto& [name, heir] : gone) {
    if (before.count(heir) == 0) candidates.insert(std::minmax(name, heir));
  }
  for (const auto& [name, source] : come) {
    if (after.count(source) == 0) candidates.insert(std::minmax(name, source));
  }
  Succession found;
  std::set<std::string_view> paired;
  for (const auto& [low, high] : candidates) {
    if (paired.count(low) > 0 || paired.count(high) > 0) continue;
    paired.insert({low, high});
    const bool is_low_before = before.count(low) > 0;
    found.renamed.emplace(is_low_before ? low : high, is_low_before ? high : low);
  }
  const auto keep_unpaired = [&paired](const auto& pairs, Names& names) {
    for (const auto& [name, other] : pairs) {
      if (paired.count(name) == 0) names.emplace(name, other);
    }
  };
  keep_unpaired(gone, found.merged);
  keep_unpaired(come, found.split);
  return found;
}

}  // namespace lacuna::derive

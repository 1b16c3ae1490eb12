#include "derive/removals.hpp"

#include <algorithm>

namespace lacuna::derive {
namespace {

using diagnostic::Code;
using json::Value;

constexpr const char* kFile = "content/removed.json";

bool says_something(const Value& reason) {
  const auto& members = reason.members();
  return !members.empty() &&
         std::all_of(members.begin(), members.end(), [](const json::Member& words) { return !words.value.text().empty(); });
}

bool is_kept(const std::vector<std::string>& kept, const std::string& name) { return std::binary_search(kept.begin(), kept.end(), name); }

}  // namespace

std::optional<model::Tombstone> read_tombstone(const json::Member& member) {
  const auto date = base::Date::parse(member.value.string_at("on"));
  const Value* reason = member.value.find("reason");
  if (!date || reason == nullptr) return std::nullopt;
  return model::Tombstone{member.key, *date, *reason};
}

diagnostic::Staged<std::vector<model::Tombstone>> read_removals(const model::JsonFile& file, base::Date as_of) {
  diagnostic::Staged<std::vector<model::Tombstone>> staged;
  for (const json::Member& member : file.value.members()) {
    auto tombstone = read_tombstone(member);
    if (!tombstone || member.key.find('/') == std::string::npos || !says_something(tombstone->reason)) {
      staged.diagnostics.push_back({diagnostic::Code::bad_removal,
                                    {file.path, member.key_span},
                                    "`" + member.key + "` is no record with the day and the reason of its removal",
                                    "write \"collection/id\": {\"on\": \"2020-01-31\", \"reason\": {\"en\": \"…\"}}",
                                    {}});
    } else if (tombstone->removed_on <= as_of) {
      staged.value.push_back(std::move(*tombstone));
    }
  }
  std::sort(staged.value.begin(), staged.value.end(), [](const auto& left, const auto& right) { return left.name < right.name; });
  return staged;
}

diagnostic::Diagnostics check_removals(const model::JsonFile& file, const std::vector<model::Change>& pending,
                                       const std::vector<std::string>& kept) {
  diagnostic::Diagnostics problems;
  for (const json::Member& member : file.value.members()) {
    if (!is_kept(kept, member.key)) continue;
    problems.push_back({Code::bad_removal,
                        {file.path, member.key_span},
                        "`" + member.key + "` is said to be removed, and is still there",
                        "take the entry out, or the record",
                        {}});
  }
  for (const model::Change& change : pending) {
    if (change.kind != model::ChangeKind::removed || change.reason || is_kept(kept, change.name)) continue;
    problems.push_back({Code::unexplained_removal,
                        {file.path.empty() ? kFile : file.path, {}},
                        "`" + change.name + "` was in the last release and is gone",
                        "say here when and why it was removed, or name it under `former_ids` of the record that it became",
                        {}});
  }
  return problems;
}

}  // namespace lacuna::derive

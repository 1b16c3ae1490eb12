// model/change.hpp: what became of a record between two days or two releases.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "json/value.hpp"
#include "model/index.hpp"

namespace lacuna::model {

/// What happened to a record; each record has one. Read from the later to the earlier release, `added` is `removed`,
/// `merged` is `split`, and all others stay what they are.
enum class ChangeKind : std::uint8_t { added, removed, renamed, merged, split, withdrawn, filled, partly_filled, restated, changed };
inline constexpr std::array<std::string_view, 10> kChangeKinds = {"added",     "removed", "renamed",       "merged",   "split",
                                                                  "withdrawn", "filled",  "partly_filled", "restated", "changed"};

/// One value that differs. Of a list, what was taken out and what was put in, an item each; `pointer` is then the list's.
struct FieldChange {
  std::string pointer;  // JSON pointer
  std::optional<json::Value> before;
  std::optional<json::Value> after;
};

struct Change {
  ChangeKind kind = ChangeKind::changed;
  std::string name;                   // collection/id; in the later release, or the earlier where it is gone
  std::string former;                 // renamed: the name in the earlier release. merged, split: the other record
  std::vector<FieldChange> fields;    // in the order of the pointers
  std::optional<json::Value> reason;  // removed: from the tombstone, text by language
};

/// What a record's own history says happened in a span of days.
struct HistoryChange {
  RecordIndex record;
  std::uint32_t position = 0;  // in /history, or /evidence of a commitment
  base::PartialDate date;
  std::string status;  // as the record has it
};

}  // namespace lacuna::model

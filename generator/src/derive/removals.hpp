// derive/removals.hpp: what became of records that were taken out of the tree. Compares no field.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "diagnostic/diagnostic.hpp"
#include "model/change.hpp"
#include "model/corpus.hpp"
#include "model/release.hpp"

namespace lacuna::derive {

/// `"gaps/x": {"on", "reason"}`, or nothing if it lacks the day or the reason.
[[nodiscard]] std::optional<model::Tombstone> read_tombstone(const json::Member& member);

/// The records that content/removed.json says were taken out by `as_of`, by name.
///
/// Errors  An entry whose name is not collection/id, that has no day, or no reason in words; it is left out.
[[nodiscard]] diagnostic::Staged<std::vector<model::Tombstone>> read_removals(const model::JsonFile& file, base::Date as_of);

/// Whether what is said of removals agrees with the tree. `kept`: the names of all its records, whoever may see them,
/// sorted.
///
/// Errors  A record in `file` that is still there.
/// Warns   A record that was released and is gone, by `pending`, without a word in `file`.
[[nodiscard]] diagnostic::Diagnostics check_removals(const model::JsonFile& file, const std::vector<model::Change>& pending,
                                                     const std::vector<std::string>& kept);

}  // namespace lacuna::derive

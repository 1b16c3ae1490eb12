// derive/releases.hpp: the tree as it was recorded: to the text of a release file and back. Compares nothing.
#pragma once
#include <string>
#include <vector>

#include "base/date.hpp"
#include "diagnostic/diagnostic.hpp"
#include "model/corpus.hpp"
#include "model/graph.hpp"
#include "model/release.hpp"

namespace lacuna::derive {

/// The records of `graph`, as it may be seen, without the fields that say who may see them.
[[nodiscard]] model::Release make_release(const model::Graph& graph, base::Date date, std::vector<model::Tombstone> tombstones);

/// The text of content/releases/<date>.json: {"date", "records": {"gaps/x": {"digest", "fields"}}, "removed": {"gaps/y":
/// {"on", "reason"}}}, names in byte order.
[[nodiscard]] std::string release_text(const model::Release& release);

/// The releases up to `as_of`, by date.
///
/// Errors  A release without a date, or whose parts are not as release_text writes them; it is left out.
/// Cost    O(bytes).
[[nodiscard]] diagnostic::Staged<std::vector<model::Release>> read_releases(const std::vector<model::JsonFile>& files, base::Date as_of);

}  // namespace lacuna::derive

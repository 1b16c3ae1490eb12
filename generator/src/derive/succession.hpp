// derive/succession.hpp: which records of two releases are one and the same under different names. Compares no field.
#pragma once
#include <map>
#include <set>
#include <string_view>

#include "model/release.hpp"

namespace lacuna::derive {

/// Records of a release by name.
using RecordsByName = std::map<std::string_view, const model::ReleasedRecord*>;
[[nodiscard]] RecordsByName by_name(const model::Release& release);

/// How names follow one another from one release to another. Names point into the releases.
struct Succession {
  std::map<std::string_view, std::string_view> renamed;  // name in the earlier release alone -> in the later alone
  std::map<std::string_view, std::string_view> merged;   // name in the earlier alone -> the record of the later it went into
  std::map<std::string_view, std::string_view> split;    // name in the later alone -> the record of the earlier it came from
};

/// Rule    A record's `former_ids` name others of its collection. One that is in a single release and that a record of the
///         other names is that record under another name if it, too, is in a single release; each is so paired once, pairs
///         being taken in the order of their two names, the lower first. What is named and not paired was merged into, or
///         split from, the first record by name that names it. Exchanging the releases exchanges `merged` and `split`, and
///         the two sides of `renamed`.
/// Cost    O(former ids · log records).
[[nodiscard]] Succession succession(const RecordsByName& before, const RecordsByName& after);

}  // namespace lacuna::derive

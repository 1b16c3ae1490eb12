// model/lease.hpp: how long a need or an offer may be taken at its word.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/index.hpp"

namespace lacuna::model {

/// `never_confirmed`: only read in a source. `due`: still good, and to be confirmed again soon.
enum class LeaseState : std::uint8_t { never_confirmed, current, due, lapsed };
inline constexpr std::array<std::string_view, 4> kLeaseStates = {"never_confirmed", "current", "due", "lapsed"};

/// The lease of one gap or offer. The three days are there if and only if it was confirmed.
struct Lease {
  RecordIndex record;
  LeaseState state = LeaseState::never_confirmed;
  std::optional<base::Date> confirmed_on;
  std::optional<base::Date> due_from;            // first day of the window for the next confirmation
  std::optional<base::Date> ends_on;             // last day on which it holds
  std::optional<base::PartialDate> last_stated;  // of the sources: the day up to which they speak for it

  /// True while it may be shown as current and be matched.
  [[nodiscard]] bool is_live() const { return state == LeaseState::current || state == LeaseState::due; }
};

/// The records that one actor is asked to confirm.
struct ToConfirm {
  RecordIndex actor;
  std::vector<RecordIndex> records;  // gaps, then offers, each by id
};

}  // namespace lacuna::model

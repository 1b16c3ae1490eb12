// model/ledger.hpp: what was undertaken, when it fell due, and what the documents held say of it since.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/index.hpp"

namespace lacuna::model {

/// State of something undertaken on the as-of date. `no_evidence`: its window is past, and the documents held say
/// nothing; that is not the same as `not_done`, which a source has to say.
enum class LedgerState : std::uint8_t { not_yet_due, window_open, done, partly, superseded, withdrawn, no_evidence, not_done, undated };
inline constexpr std::array<std::string_view, 9> kLedgerStates = {"not_yet_due", "window_open", "done",     "partly", "superseded",
                                                                  "withdrawn",   "no_evidence", "not_done", "undated"};

/// One commitment, or one offer that is a pledge.
struct LedgerEntry {
  RecordIndex record;
  LedgerState state = LedgerState::undated;
  base::Date made_on;
  std::optional<base::Date> opens_on;     // first day of the window
  std::optional<base::Date> closes_on;    // last day of the window
  bool is_past = false;                   // the window closed before the as-of date
  std::optional<std::uint32_t> deciding;  // position in /evidence of the entry that settles the state
  std::vector<std::uint32_t> related;     // positions in /evidence that say nothing of the state, by date
  std::optional<base::Date> last_heard;   // newest document after the window that could have told; none: nothing could
};

}  // namespace lacuna::model

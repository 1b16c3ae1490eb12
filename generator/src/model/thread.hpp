// model/thread.hpp: how long, where and by whom a gap has been spoken of.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "base/date.hpp"
#include "model/index.hpp"
#include "model/vocabulary.hpp"

namespace lacuna::model {

/// One entry of a gap's history.
struct ThreadEntry {
  std::uint32_t position = 0;  // in /history
  base::PartialDate date;
  GapStatus status = GapStatus::stated;
  std::vector<RecordIndex> by;         // who said so, as the record has them
  std::vector<RecordIndex> documents;  // cited by the entry, by id
};

/// Something proposed or undertaken about the gap. `within`: dated from the first to the last statement.
struct ThreadAnswer {
  RecordIndex record;
  base::PartialDate date;
  bool within = false;
};

/// The mentions of one gap up to the as-of date.
struct Thread {
  RecordIndex gap;
  GapStatus state = GapStatus::stated;        // stated, partly_filled, filled or withdrawn
  std::vector<ThreadEntry> statements;        // stated and restated, by date
  std::vector<ThreadEntry> related;           // mentions that do not say it is lacking, by date
  std::vector<ThreadEntry> changes;           // partly filled, filled, withdrawn, by date
  std::vector<ThreadAnswer> recommendations;  // by date, then id
  std::vector<ThreadAnswer> commitments;      // by date, then id
  std::vector<RecordIndex> documents;         // in which it is stated, by id
  std::optional<base::PartialDate> first_stated;
  std::optional<base::PartialDate> last_stated;
  std::int32_t days = 0;  // from the first to the last statement, never to today
};

}  // namespace lacuna::model

// model/matrix.hpp: two tables that show where something is lacking, and where help meets it.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "base/date.hpp"
#include "model/index.hpp"

namespace lacuna::model {

/// The gaps of one capability in one mission.
struct GapCell {
  RecordIndex capability;
  std::optional<RecordIndex> mission;  // none: the system as a whole
  std::vector<RecordIndex> gaps;       // by id
  base::PartialDate last_stated;       // the latest of theirs
};

/// The historical needs of one capability and the offers of another that fit them.
struct MatchCell {
  RecordIndex needed;               // capability
  RecordIndex offered;              // capability
  std::vector<RecordIndex> needs;   // by id
  std::vector<RecordIndex> offers;  // by id
};

/// Cells that hold something, by row, then column; system-wide stands before the missions.
struct Matrices {
  std::vector<GapCell> gaps;
  std::vector<MatchCell> matches;
};

}  // namespace lacuna::model

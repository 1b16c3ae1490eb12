// model/rotation.hpp: whose turn it is to provide something that several share.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "base/date.hpp"
#include "model/index.hpp"

namespace lacuna::model {

/// A quarter of a year and who provides in it.
struct RotationQuarter {
  int year = 0;
  int quarter = 1;                        // 1 to 4
  std::vector<RecordIndex> contributors;  // by id; empty: the quarter is open
};

/// One multinational rotation. Quarters run without a break from the first slot's to the last's; none without slots.
struct Rotation {
  RecordIndex partnership;
  std::vector<RotationQuarter> quarters;
};

}  // namespace lacuna::model

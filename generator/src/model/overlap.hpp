// model/overlap.hpp: where several help with the same thing, who helps with what, and what will not last.
#pragma once
#include <cstddef>
#include <vector>

#include "model/index.hpp"

namespace lacuna::model {

/// Offers of different providers that give the same capability to the same recipient, or in the same region.
struct Overlap {
  RecordIndex capability;
  RecordIndex common;                  // the recipient (an actor) or the region
  std::vector<RecordIndex> offers;     // at least two, by id
  std::vector<RecordIndex> providers;  // at least two, by id
};

/// Who has something to give in one capability. No order of merit: providers stand by id.
struct Advantage {
  RecordIndex capability;
  std::vector<RecordIndex> providers;     // of offers, and those in the role of provider in partnerships
  std::vector<RecordIndex> offers;        // by id
  std::vector<RecordIndex> partnerships;  // by id
};

/// Everything about help that lasts or does not.
struct Overlaps {
  std::vector<Overlap> overlaps;       // by capability, then common
  std::vector<Advantage> advantages;   // by capability
  std::vector<RecordIndex> sustained;  // offers, by id
  std::vector<RecordIndex> one_off;
  std::vector<RecordIndex> mixed;
  std::vector<RecordIndex> unsaid;                         // of which the sources do not say whether they last
  std::vector<RecordIndex> equipment_without_sustainment;  // equipment is given, upkeep is not spoken of
};

}  // namespace lacuna::model

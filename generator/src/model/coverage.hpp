// model/coverage.hpp: how far a document's paragraphs are accounted for.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "model/index.hpp"

namespace lacuna::model {

/// How far a document's paragraphs are accounted for.
struct Coverage {
  RecordIndex document;
  std::size_t paragraphs = 0;
  std::size_t cited = 0;
  std::size_t marked = 0;                // marked as carrying nothing to record
  std::vector<std::string> unaccounted;  // neither, in the order of the text
};

}  // namespace lacuna::model

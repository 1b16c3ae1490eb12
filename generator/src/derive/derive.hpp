// derive/derive.hpp: everything that is computed from the records, in one place. Knows no clock and no page.
#pragma once
#include <string>
#include <vector>

#include "base/date.hpp"
#include "json/value.hpp"
#include "model/facts.hpp"
#include "model/graph.hpp"
#include "model/release.hpp"

namespace lacuna::derive {

/// What is known beside the records: what the tree said before, and in which languages they are due.
struct Memory {
  std::vector<std::string> content_languages;
  json::Value translations_lock;           // null where there is none
  std::vector<model::Release> releases;    // as read_releases gives them
  std::vector<model::Tombstone> removals;  // as read_removals gives them
};

/// All facts on the day `as_of`. Cost: the sum of the functions it calls.
[[nodiscard]] model::Facts derive(const model::Graph& graph, base::Date as_of, Memory memory = {});

}  // namespace lacuna::derive

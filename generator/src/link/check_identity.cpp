#include <algorithm>
#include <array>

#include "link/checks.hpp"

namespace lacuna::link {
namespace {

using diagnostic::Code;
using diagnostic::Diagnostics;

// The record that `record` names in the single reference field `field`, if any.
const model::Record* step(const model::Graph& graph, const model::Record& record, std::string_view field) {
  for (const model::Link& link : graph.links_from(graph.index_of(record))) {
    if (link.field == field) return &graph.record(link.to);
  }
  return nullptr;
}

// True if following `field` from `record` comes back to it. Two walkers, one twice as fast, meet in any circle, so the
// walk ends even where it runs into a circle that `record` is not part of.
bool returns_to_itself(const model::Graph& graph, const model::Record& record, std::string_view field) {
  const model::Record* slow = &record;
  const model::Record* fast = &record;
  while (true) {
    for (int i = 0; i < 2; ++i) {
      fast = step(graph, *fast, field);
      if (fast == nullptr) return false;
      if (fast == &record) return true;
    }
    slow = step(graph, *slow, field);
    if (slow == fast) return false;
  }
}

}  // namespace

void check_former_ids(const model::Graph& graph, Diagnostics& problems) {
  for (const model::Record& record : graph.records) {
    for (const json::Value& former : record.value.items_at("former_ids")) {
      const auto taken = graph.find(graph.collection_of(record).name, former.text());
      if (!taken) continue;
      problems.push_back({Code::former_id_in_use,
                          {record.path, former.span()},
                          "the former id `" + former.text() + "` is in use",
                          "its address leads to another record; take one of the two names away",
                          {{{graph.record(*taken).path, {}}, "used here"}}});
    }
  }
}

void check_circles(const model::Graph& graph, Diagnostics& problems) {
  constexpr std::array<std::string_view, 3> kFields = {"parent", "predecessor", "successor"};
  for (const model::Record& record : graph.records) {
    for (const std::string_view field : kFields) {
      if (record.value.find(field) == nullptr || !returns_to_itself(graph, record, field)) continue;
      problems.push_back({Code::circle_of_records,
                          {record.path, record.value.find(field)->span()},
                          "following `" + std::string(field) + "` from here leads back here",
                          "break the circle",
                          {}});
    }
  }
}

}  // namespace lacuna::link

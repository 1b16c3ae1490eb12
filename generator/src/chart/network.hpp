// chart/network.hpp: who is joined with what, in columns. Knows no record.
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "chart/picture.hpp"

namespace lacuna::chart {

/// One thing; `label` is cut to what its column holds, and said in full to who points at it.
struct NetworkNode {
  std::string label;
  templates::Url url;
};

/// Columns of things from where reading begins, and what joins a thing with one of the next column, both by position.
struct Network {
  std::vector<std::string> heads;  // one a column
  std::vector<std::vector<NetworkNode>> columns;
  std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> ties;  // one fewer than columns
};

/// Each thing a link with its words beside its mark. The columns are ordered so that few lines cross (barycentre
/// heuristic of Sugiyama, Tagawa and Toda, 1981); equals stay in the order given. Has a width of its own.
[[nodiscard]] templates::Html draw_network(const Caption& caption, const Network& network, Direction direction);

}  // namespace lacuna::chart

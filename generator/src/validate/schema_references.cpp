#include "validate/schema_references.hpp"

#include <algorithm>

#include "base/edit_distance.hpp"

namespace lacuna::validate {
namespace {

using diagnostic::Code;

constexpr std::size_t kLongestChain = 32;

/// Every place that a reference from the file `id` could name, as it would be written there.
std::vector<std::string> places_from(const SchemaDraft& draft, const std::string& id) {
  std::vector<std::string> out;
  for (const auto& [place, node] : draft.places) {
    const auto& [file, pointer] = place;
    out.push_back((file == id ? "" : file) + (pointer.empty() ? "" : "#" + pointer));
  }
  return out;
}

/// Measures for every node how many steps in place go out from it, depth first.
class ChainWalk {
 public:
  explicit ChainWalk(SchemaDraft& draft) : draft_(draft), lengths_(draft.graph.nodes.size(), kUnknown) {}

  void run() {
    for (NodeIndex node = 0; node < lengths_.size(); ++node) {
      if (lengths_[node] == kUnknown) measure(node, 0);
    }
  }

 private:
  static constexpr std::size_t kUnknown = static_cast<std::size_t>(-1);
  static constexpr std::size_t kOnTheWay = kUnknown - 1;

  /// `steps` led here from where the walk began.
  void measure(NodeIndex index, std::size_t steps) {
    lengths_[index] = kOnTheWay;
    std::size_t longest = 0;
    for (const NodeIndex next : in_place(draft_.graph.nodes[index])) {
      if (lengths_[next] == kUnknown && steps < kLongestChain) measure(next, steps + 1);
      longest = std::max(longest, lengths_[next] >= kOnTheWay ? kOnTheWay : lengths_[next] + 1);
    }
    if (longest > kLongestChain) cut(index);
    lengths_[index] = longest > kLongestChain ? 0 : longest;
  }

  void cut(NodeIndex index) {
    draft_.graph.nodes[index] = Node();
    draft_.diagnostics.push_back(
        {Code::circular_schema, draft_.node_places[index], "a schema refers to itself without a step into the record", {}, {}});
  }

  SchemaDraft& draft_;
  std::vector<std::size_t> lengths_;
};

}  // namespace

void resolve_references(SchemaDraft& draft) {
  for (const Reference& reference : draft.references) {
    const auto target = draft.places.find(reference.target);
    if (target != draft.places.end()) {
      draft.graph.nodes[reference.from].ref = target->second;
      continue;
    }
    const auto own =
        std::find_if(draft.places.begin(), draft.places.end(), [&reference](const auto& row) { return row.second == reference.from; });
    draft.diagnostics.push_back({Code::dangling_schema_reference,
                                 reference.place,
                                 "`" + reference.text + "` leads to no schema",
                                 base::suggestion(reference.text, places_from(draft, own->first.first)),
                                 {}});
  }
}

void check_circles(SchemaDraft& draft) { ChainWalk(draft).run(); }

}  // namespace lacuna::validate

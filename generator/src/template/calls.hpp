// template/calls.hpp: which procedures call which without a condition. Knows not what they write.
#pragma once
#include <cstdint>
#include <vector>

#include "template/program.hpp"

namespace lacuna::templates {

/// The calls that are made whatever the view holds.
class Calls {
 public:
  void add(std::uint32_t caller, std::uint32_t callee, const Origin& origin) { all_.push_back({caller, callee, origin}); }
  /// Where a procedure calls itself, over others or not, and so would never end; in the order in which they
  /// were added.
  [[nodiscard]] std::vector<Origin> find_endless() const;

 private:
  struct Call {
    std::uint32_t caller = 0;
    std::uint32_t callee = 0;
    Origin origin;
  };
  [[nodiscard]] bool leads_to(std::uint32_t from, std::uint32_t target) const;

  std::vector<Call> all_;
};

}  // namespace lacuna::templates

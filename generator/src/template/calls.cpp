#include "template/calls.hpp"

#include <set>

namespace lacuna::templates {

std::vector<Origin> Calls::find_endless() const {
  std::vector<Origin> endless;
  for (const Call& call : all_) {
    if (leads_to(call.callee, call.caller)) {
      endless.push_back(call.origin);
    }
  }
  return endless;
}

bool Calls::leads_to(std::uint32_t from, std::uint32_t target) const {
  std::set<std::uint32_t> reached = {from};
  std::vector<std::uint32_t> open = {from};
  while (!open.empty() && !reached.contains(target)) {
    const std::uint32_t at = open.back();
    open.pop_back();
    for (const Call& call : all_) {
      if (call.caller == at && reached.insert(call.callee).second) {
        open.push_back(call.callee);
      }
    }
  }
  return reached.contains(target);
}

}  // namespace lacuna::templates

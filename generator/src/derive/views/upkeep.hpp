// derive/views/upkeep.hpp: what every record says of its last comparison with the sources. Knows no rule.
#pragma once
#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace lacuna::derive {

/// Common fields; read from records of every collection, and bound to one of them.
struct Upkeep {
  static constexpr std::string_view kCollection = "gaps";
  std::optional<base::Date> reviewed;
  std::optional<base::Duration> review_within;
};
template <class Visitor>
void describe(Visitor& visit, Upkeep& upkeep) {
  visit.date("reviewed", upkeep.reviewed);
  visit.duration("review_within", upkeep.review_within);
}

}  // namespace lacuna::derive

// model/review.hpp: which records an editor has to look at again.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "model/index.hpp"

namespace lacuna::model {

enum class ReviewState : std::uint8_t { holds, due, never };
inline constexpr std::array<std::string_view, 3> kReviewStates = {"holds", "due", "never"};

/// The last comparison of a record with its sources. `until` is the last day for which it holds; none: no term was set.
struct Review {
  RecordIndex record;
  ReviewState state = ReviewState::never;
  std::optional<base::Date> reviewed;
  std::optional<base::Date> until;
};

}  // namespace lacuna::model

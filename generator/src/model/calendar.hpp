// model/calendar.hpp: the days that somebody has to look out for. Knows no calendar format.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/index.hpp"

namespace lacuna::model {

enum class DayKind : std::uint8_t { mandate_expiry, meeting, due_window, lease_end };
inline constexpr std::array<std::string_view, 4> kDayKinds = {"mandate_expiry", "meeting", "due_window", "lease_end"};

/// One entry of the calendar.
struct CalendarDay {
  DayKind kind = DayKind::mandate_expiry;
  RecordIndex record;  // mission, meeting, commitment, gap or offer
  base::Date from;     // first and last day
  base::Date until;
  std::string uid;         // the same in every build, whatever its dates become
  int sequence = 0;        // releases in which its dates had changed
  std::string resolution;  // that sets a mandate's end; empty for other kinds
};

}  // namespace lacuna::model

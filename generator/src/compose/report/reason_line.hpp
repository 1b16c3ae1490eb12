// compose/report/reason_line.hpp: why something was computed, in words. Knows no way of computing.
#pragma once
#include "compose/report/line.hpp"

namespace lacuna::compose::report {

/// The sentence of a reason, records as linked titles. A reason has at most four parts.
[[nodiscard]] Line reason_line(const Page& page, const model::Reason& reason);

}  // namespace lacuna::compose::report

// derive/reviews.hpp: which records an editor has to look at again. Knows no page.
#pragma once
#include <vector>

#include "base/date.hpp"
#include "model/graph.hpp"
#include "model/review.hpp"

namespace lacuna::derive {

/// The review of every record, by record.
///
/// Rule    A gap list is of use while it is regularly revised (report of 2010, para. 19(b)). A review holds from `reviewed`
///         for `review_within`, to the last day of it, and for good where no term is set; after that it is due. A record
///         without `reviewed` was never reviewed. The day of a review is the editors' and may be later than `as_of`: the
///         review then holds.
/// Cost    O(records).
[[nodiscard]] std::vector<model::Review> reviews(const model::Graph& graph, base::Date as_of);

}  // namespace lacuna::derive

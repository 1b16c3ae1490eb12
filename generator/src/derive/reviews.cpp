#include "derive/reviews.hpp"

#include "derive/views/reader.hpp"
#include "derive/views/upkeep.hpp"

namespace lacuna::derive {

std::vector<model::Review> reviews(const model::Graph& graph, base::Date as_of) {
  std::vector<model::Review> reviews;
  reviews.reserve(graph.records.size());
  for (const model::Record& record : graph.records) {
    const auto upkeep = ViewReader::read<Upkeep>(graph, record.value);
    model::Review review;
    review.record = graph.index_of(record);
    review.reviewed = upkeep.reviewed;
    if (upkeep.reviewed) {
      review.state = model::ReviewState::holds;
      if (upkeep.review_within) review.until = upkeep.reviewed->plus(*upkeep.review_within);
      if (review.until && *review.until < as_of) review.state = model::ReviewState::due;
    }
    reviews.push_back(review);
  }
  return reviews;
}

}  // namespace lacuna::derive

// Which records, and which dated entries of them, exist on a day: what begins after it does not.
#include <algorithm>

#include "derive/views/commitment.hpp"
#include "derive/views/indicator.hpp"
#include "derive/views/need.hpp"
#include "derive/views/offer.hpp"
#include "derive/views/partnership.hpp"
#include "derive/views/question.hpp"

namespace lacuna::derive {
namespace {

bool begins_by(const std::optional<base::PartialDate>& date, base::Date as_of) { return date && date->earliest() <= as_of; }
bool begins_by(const std::optional<base::Date>& date, base::Date as_of) { return date && *date <= as_of; }

// Entries without a date, or dated later, are taken out; the others are put in order of date, then position.
template <class Entry>
void keep_dated(std::vector<Entry>& entries, base::Date as_of) {
  std::erase_if(entries, [as_of](const Entry& entry) { return !begins_by(entry.date, as_of); });
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& left, const Entry& right) { return *left.date < *right.date; });
}

// A confirmation of a later day has not been given yet.
void keep_confirmed(std::optional<LeaseView>& lease, base::Date as_of) {
  if (lease && !begins_by(lease->confirmed_on, as_of)) lease.reset();
}

}  // namespace

bool exists_on(Need& need, base::Date as_of) {
  std::erase_if(need.history, [](const Mention& mention) { return !mention.status; });
  keep_dated(need.history, as_of);
  keep_confirmed(need.lease, as_of);
  return !need.history.empty();
}

bool exists_on(Offer& offer, base::Date as_of) {
  keep_confirmed(offer.lease, as_of);
  return begins_by(offer.as_of, as_of);
}

bool exists_on(Commitment& commitment, base::Date as_of) {
  std::erase_if(commitment.evidence, [](const Evidence& evidence) { return !evidence.state; });
  keep_dated(commitment.evidence, as_of);
  return begins_by(commitment.made_on, as_of);
}

bool exists_on(Recommendation& recommendation, base::Date as_of) {
  keep_dated(recommendation.history, as_of);
  return !recommendation.history.empty();
}

bool exists_on(Question& question, base::Date as_of) {
  std::erase_if(question.answers,
                [as_of](const QuestionReply& reply) { return !reply.extent || (reply.date && !begins_by(reply.date, as_of)); });
  return begins_by(question.asked_on, as_of);
}

bool exists_on(Meeting& meeting, base::Date as_of) { return begins_by(meeting.date, as_of); }

bool exists_on(DocumentDate& document, base::Date as_of) { return begins_by(document.date, as_of); }

// A goal for a later day was set before it.
bool exists_on(Indicator& indicator, base::Date as_of) {
  std::erase_if(indicator.points, [as_of](const Point& point) {
    if (!point.value) return true;
    if (point.target) return false;
    const auto& start = point.period ? point.period->start : point.date;
    return start && !begins_by(start, as_of);
  });
  return !indicator.points.empty();
}

bool exists_on(Partnership& partnership, base::Date as_of) { return begins_by(partnership.as_of, as_of); }

}  // namespace lacuna::derive

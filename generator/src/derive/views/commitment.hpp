// derive/views/commitment.hpp: what is computed with of commitments and recommendations. Knows no rule.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/index.hpp"
#include "model/vocabulary.hpp"

namespace lacuna::derive {

struct Due {
  std::optional<base::Date> earliest;
  std::optional<base::Date> latest;
};
template <class Visitor>
void describe(Visitor& visit, Due& due) {
  visit.date("earliest", due.earliest);
  visit.date("latest", due.latest);
}

struct Evidence {
  std::uint32_t position = 0;
  std::optional<base::PartialDate> date;
  std::optional<model::EvidenceState> state;
};
template <class Visitor>
void describe(Visitor& visit, Evidence& evidence) {
  visit.partial_date("date", evidence.date);
  visit.choice("state", model::kEvidenceStates, evidence.state);
}

struct Commitment {
  static constexpr std::string_view kCollection = "commitments";
  model::RecordIndex record;
  std::optional<base::Date> made_on;
  std::optional<Due> due;
  std::vector<Evidence> evidence;  // by date, then position
  std::vector<model::RecordIndex> follows;
  std::vector<model::RecordIndex> see_also;
};
template <class Visitor>
void describe(Visitor& visit, Commitment& commitment) {
  visit.date("made_on", commitment.made_on);
  visit.object("due", commitment.due);
  visit.objects("evidence", commitment.evidence);
  visit.references("follows", "recommendations", commitment.follows);
  visit.references("see_also", "*", commitment.see_also);
}
[[nodiscard]] bool exists_on(Commitment& commitment, base::Date as_of);

/// An entry of a recommendation's history.
struct Trace {
  std::uint32_t position = 0;
  std::optional<base::PartialDate> date;
};
template <class Visitor>
void describe(Visitor& visit, Trace& trace) {
  visit.partial_date("date", trace.date);
}

struct Recommendation {
  static constexpr std::string_view kCollection = "recommendations";
  model::RecordIndex record;
  std::vector<model::RecordIndex> addresses;
  std::vector<Trace> history;  // by date, then position; never empty
  std::vector<model::RecordIndex> see_also;
};
template <class Visitor>
void describe(Visitor& visit, Recommendation& recommendation) {
  visit.references("addresses", "gaps", recommendation.addresses);
  visit.objects("history", recommendation.history);
  visit.references("see_also", "*", recommendation.see_also);
}
[[nodiscard]] bool exists_on(Recommendation& recommendation, base::Date as_of);

}  // namespace lacuna::derive

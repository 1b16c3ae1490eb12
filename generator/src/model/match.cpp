#include "model/match.hpp"

#include <utility>

namespace lacuna::model {
namespace {

template <class E, std::size_t N>
std::vector<std::string_view> words_of(Choices<E> choices, const std::array<std::string_view, N>& names) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < N; ++i) {
    if (choices.has(static_cast<E>(i))) words.push_back(names[i]);
  }
  return words;
}

std::vector<RecordIndex> one(RecordIndex record) { return {record}; }

Reason capability_reason(const Match& match) {
  const std::array<std::string_view, 3> keys = {"match.capability.same", "match.capability.narrower", "match.capability.wider"};
  Reason reason{word_of(keys, match.kinship), {{"asked", one(match.asked)}}};
  if (match.kinship != Kinship::same) reason.parts.push_back({"given", one(match.given)});
  return reason;
}

Reason resource_reason(const Match& match) {
  if (!match.resources.empty()) return {"match.resources", {{"resources", words_of(match.resources, kResources)}}};
  return {match.trains_personnel ? std::string_view("match.resources.training") : std::string_view("match.resources.unsaid"), {}};
}

}  // namespace

std::vector<Reason> reasons_of(const Match& match) {
  std::vector<Reason> reasons = {capability_reason(match), resource_reason(match)};
  if (!match.components.empty()) {
    reasons.push_back({"match.components", {{"components", words_of(match.components, kComponents)}}});
  }
  if (match.document) {
    reasons.push_back({"match.paragraph", {{"document", one(*match.document)}, {"paragraph", match.paragraph}}});
  }
  if (match.mission) reasons.push_back({"match.mission", {{"mission", one(*match.mission)}}});
  if (match.region) reasons.push_back({"match.region", {{"region", one(*match.region)}}});
  if (match.confined_to) reasons.push_back({"match.confined", {{"actor", one(*match.confined_to)}}});
  if (!match.languages.empty()) {
    reasons.push_back({"match.languages", {{"languages", words_of(match.languages, kSpeeches)}}});
  }
  if (match.has_readiness) reasons.push_back({match.is_verified ? "match.readiness.verified" : "match.readiness", {}});
  reasons.push_back({"match.dates", {{"stated", match.stated}, {"offered", base::PartialDate::of(match.offered)}}});
  return reasons;
}

}  // namespace lacuna::model

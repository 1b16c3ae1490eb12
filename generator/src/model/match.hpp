// model/match.hpp: needs and offers that fit each other, and why. Computed, never endorsed. Knows no page.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/choices.hpp"
#include "model/index.hpp"
#include "model/reason.hpp"
#include "model/vocabulary.hpp"

namespace lacuna::model {

/// How the capability offered stands to the one lacking, along the taxonomy.
enum class Kinship : std::uint8_t { same, narrower, wider };

/// One need and one offer that fit. What is empty is not said by one of the two, and speaks neither for nor against.
struct Match {
  RecordIndex need;
  RecordIndex offer;
  int score = 0;      // 0 to 100
  RecordIndex asked;  // capability of the need
  RecordIndex given;  // the nearest capability of the offer
  Kinship kinship = Kinship::same;
  Choices<Resource> resources;             // lacking and offered
  bool trains_personnel = false;           // training is offered where people are lacking, and nothing is shared
  Choices<Component> components;           // shared
  Choices<Speech> languages;               // shared
  std::optional<RecordIndex> mission;      // of the need, served by the offer too; the first by id
  std::optional<RecordIndex> region;       // of the offer, kin to one of the need; the first by id
  std::optional<RecordIndex> confined_to;  // the State or organization for which alone the offer is meant; the first by id
  std::optional<RecordIndex> document;     // with `paragraph`: where both are spoken of; the first, in the order of the text
  std::string paragraph;
  bool has_readiness = false;
  bool is_verified = false;  // its readiness was verified within the year before the as-of date
  base::PartialDate stated;  // the need, for the last time
  base::Date offered;        // as of when the source speaks of the offer
};

/// The sentences that say why, in the order of their weight.
[[nodiscard]] std::vector<Reason> reasons_of(const Match& match);

enum class SuggestionForm : std::uint8_t { bilateral, three_party };
inline constexpr std::array<std::string_view, 2> kSuggestionForms = {"bilateral", "three_party"};

/// Who might come together over a need. `three_party`: the providers of `offer` support those who bring the unit of
/// `unit`, with the Secretariat between them.
struct Suggestion {
  RecordIndex need;
  SuggestionForm form = SuggestionForm::bilateral;
  RecordIndex offer;
  std::optional<RecordIndex> unit;
  int score = 0;
};

/// How many offers fit one need; the best of them stand in MatchSet::matches.
struct NeedCount {
  RecordIndex need;
  std::size_t offers = 0;
};

/// Needs and offers of one kind, matched among themselves.
struct MatchSet {
  std::vector<NeedCount> needs;         // every need considered, by id
  std::vector<RecordIndex> offers;      // every offer considered, by id
  std::vector<Match> matches;           // by need, then falling score, then offer
  std::vector<std::uint32_t> by_offer;  // positions in `matches`, by offer, then falling score, then need
  std::vector<RecordIndex> unmatched;   // needs that no offer fits, by id
  std::vector<RecordIndex> idle;        // offers that fit no need, by id
  std::vector<Suggestion> suggestions;  // by need, then form, falling score, offer, unit
};

/// `historical`: what was only read in sources. `live`: what is confirmed and has not lapsed. No pair joins the two.
struct Matching {
  MatchSet historical;
  MatchSet live;
};

}  // namespace lacuna::model

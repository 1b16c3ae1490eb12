// compose/pages/outlines.hpp: in which order and on which pages everything stands that was computed. Knows no view.
#pragma once
#include <array>
#include <string_view>

#include "compose/outline.hpp"
#include "model/facts.hpp"
#include "model/graph.hpp"

namespace lacuna::compose {

/// Sections of the page of matches. What is confirmed stands before what was only read; of either, what has no
/// counterpart stands first, since it is the news.
inline constexpr std::string_view kUnmatchedLive = "unmatched-live";
inline constexpr std::string_view kIdleLive = "idle-live";
inline constexpr std::string_view kMatchedLive = "matched-live";
inline constexpr std::string_view kUnmatchedHistorical = "unmatched-historical";
inline constexpr std::string_view kIdleHistorical = "idle-historical";
inline constexpr std::string_view kMatchedHistorical = "matched-historical";

/// Sections of the page of threads.
inline constexpr std::string_view kRestated = "restated";
inline constexpr std::string_view kStatedOnce = "stated-once";
inline constexpr std::string_view kOnlyRelated = "only-related";

/// Sections of the page of tables.
inline constexpr std::string_view kGapMatrix = "gaps";
inline constexpr std::string_view kOfferMatrix = "offers";

/// Sections of the page of overlaps.
inline constexpr std::string_view kOverlaps = "overlaps";
inline constexpr std::string_view kAdvantages = "advantages";
inline constexpr std::string_view kWithoutSustainment = "without-sustainment";
inline constexpr std::string_view kUnsaid = "unsaid";

/// Sections of the page of confirmations.
inline constexpr std::string_view kAsked = "asked";
inline constexpr std::string_view kNobodyToAsk = "nobody";
inline constexpr std::string_view kConfirmed = "confirmed";

/// Long lists of what was computed. The order is no language's, so that an entry stands on one page in all of them.
struct Outlines {
  Outline ledger;    // section: the state's word; by the end of the window, or the day it was made
  Outline threads;   // the longest first
  Outline matches;   // needs and offers by id
  Outline matrix;    // capabilities by id; `position` tells nothing
  Outline overlaps;  // capabilities and offers by id; `position` in model::Overlaps
  Outline confirm;   // actors by id, kRecordsPerLetter records a part; then records by id
};

/// Offers that the page of matches shows for one need; the need's own page has the rest.
inline constexpr std::size_t kOffersListed = 5;

/// Records that one letter asks to be confirmed.
inline constexpr std::size_t kRecordsPerLetter = 40;

/// O(facts log facts).
[[nodiscard]] Outlines make_outlines(const model::Graph& graph, const model::Facts& facts);

}  // namespace lacuna::compose

// model/vocabulary.hpp: the enumerations of the schemas that something is computed from, each with the words the records
// use. Knows no record; `derive::check_views` compares the words with the schemas.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace lacuna::model {

/// What of a capability is lacking or offered.
enum class Resource : std::uint8_t { personnel, equipment, training, funding };
inline constexpr std::array<std::string_view, 4> kResources = {"personnel", "equipment", "training", "funding"};

enum class Component : std::uint8_t { military, police, civilian };
inline constexpr std::array<std::string_view, 3> kComponents = {"military", "police", "civilian"};

/// A language that a need is about, or that help is given in.
enum class Speech : std::uint8_t { ar, en, es, fr, ru, zh };
inline constexpr std::array<std::string_view, 6> kSpeeches = {"ar", "en", "es", "fr", "ru", "zh"};

/// What an entry of a gap's history says. Only the first two are statements that something is lacking.
enum class GapStatus : std::uint8_t { stated, restated, related, partly_filled, filled, withdrawn };
inline constexpr std::array<std::string_view, 6> kGapStatuses = {"stated", "restated", "related", "partly_filled", "filled", "withdrawn"};

enum class OfferForm : std::uint8_t { train_and_equip, training, equipment, funding, advice, pledge, standing_capacity, information };
inline constexpr std::array<std::string_view, 8> kOfferForms = {"train_and_equip", "training", "equipment",         "funding",
                                                                "advice",          "pledge",   "standing_capacity", "information"};

enum class OfferStatus : std::uint8_t { proposed, announced, running, ended, replaced };
inline constexpr std::array<std::string_view, 5> kOfferStatuses = {"proposed", "announced", "running", "ended", "replaced"};

enum class Sustained : std::uint8_t { sustained, one_off, mixed };
inline constexpr std::array<std::string_view, 3> kSustained = {"sustained", "one_off", "mixed"};

/// What later evidence says of something undertaken; `related` says nothing of its state.
enum class EvidenceState : std::uint8_t { done, partly, superseded, withdrawn, not_done, related };
inline constexpr std::array<std::string_view, 6> kEvidenceStates = {"done", "partly", "superseded", "withdrawn", "not_done", "related"};

/// How far an answer answers.
enum class Extent : std::uint8_t { answers, partly, touches };
inline constexpr std::array<std::string_view, 3> kExtents = {"answers", "partly", "touches"};

/// In what capacity something was said. `participants` is never the view of a body.
enum class Capacity : std::uint8_t { national, group, chair, secretariat, mission, expert, organization, participants };
inline constexpr std::array<std::string_view, 8> kCapacities = {"national", "group",  "chair",        "secretariat",
                                                                "mission",  "expert", "organization", "participants"};

enum class Nature : std::uint8_t { quality, quantity };
inline constexpr std::array<std::string_view, 2> kNatures = {"quality", "quantity"};

enum class ActorKind : std::uint8_t { state, organization, secretariat, body, group, person, programme };
inline constexpr std::array<std::string_view, 7> kActorKinds = {"state", "organization", "secretariat", "body",
                                                                "group", "person",       "programme"};

enum class Role : std::uint8_t { provider, contributor, recipient, secretariat, host, lead, member, funder };
inline constexpr std::array<std::string_view, 8> kRoles = {"provider", "contributor", "recipient", "secretariat",
                                                           "host",     "lead",        "member",    "funder"};

enum class PartnershipForm : std::uint8_t { bilateral, triangular, multilateral, operational, rotation };
inline constexpr std::array<std::string_view, 5> kPartnershipForms = {"bilateral", "triangular", "multilateral", "operational", "rotation"};

/// The word that `names` has for `value`.
template <class E, std::size_t N>
[[nodiscard]] constexpr std::string_view word_of(const std::array<std::string_view, N>& names, E value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace lacuna::model

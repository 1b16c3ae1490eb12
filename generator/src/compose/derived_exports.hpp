// compose/derived_exports.hpp: what was computed, as data to take away, with the reasons. Knows no page.
#pragma once
#include <string>

#include "model/facts.hpp"
#include "model/graph.hpp"

namespace lacuna::compose {

/// data/matches.json: {"as_of", "computed": true, "historical", "live"}; of each the counts, needs without an offer and
/// offers without a need, the matches with score and reasons, the suggestions, and the matrix of capabilities.
[[nodiscard]] std::string matches_json(const model::Graph& graph, const model::Facts& facts);
/// data/ledger.json: {"as_of", "states": count by state, "entries"}; evidence by its JSON pointer in the record.
[[nodiscard]] std::string ledger_json(const model::Graph& graph, const model::Facts& facts);
/// data/threads.json: {"as_of", "threads"}; entries by their JSON pointer in the record.
[[nodiscard]] std::string threads_json(const model::Graph& graph, const model::Facts& facts);
/// data/questions.json: {"as_of", "questions", "answers": those to the five key questions of 2015}.
[[nodiscard]] std::string questions_json(const model::Graph& graph, const model::Facts& facts);
/// data/leases.json: {"as_of", "states": count by state, "leases", "to_confirm": by actor}.
[[nodiscard]] std::string leases_json(const model::Graph& graph, const model::Facts& facts);
/// data/overlaps.json: {"as_of", "overlaps", "advantages", offers by whether they last, equipment without sustainment}.
[[nodiscard]] std::string overlaps_json(const model::Graph& graph, const model::Facts& facts);
/// data/figures.json: {"as_of", "series": points by position, with what contradicts what, "sets"}.
[[nodiscard]] std::string figures_json(const model::Graph& graph, const model::Facts& facts);
/// data/rotations.json: {"as_of", "rotations": quarters with those named for them; none: open}.
[[nodiscard]] std::string rotations_json(const model::Graph& graph, const model::Facts& facts);
/// data/translations.json: {"languages": count by state of each, "faults": texts that are stale or missing}.
[[nodiscard]] std::string translations_json(const model::Graph& graph, const model::Facts& facts);

}  // namespace lacuna::compose

// compose/pages/ledger_page.hpp: the ledger as pages: what was undertaken, when it fell due, what was heard of it since.
// Knows no rule by which a state is found.
#pragma once
#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// Page `number`, from 1. The first has the count of each state, linked to where it begins.
[[nodiscard]] templates::Object ledger_view(const Page& page, std::size_t number);
/// What can be said of why the state is what it is, in a sentence; empty where the evidence itself says it.
[[nodiscard]] std::string ledger_note(const Page& page, const model::LedgerEntry& entry);

}  // namespace lacuna::compose

#include "derive/ledger.hpp"

#include <algorithm>

#include "derive/views/commitment.hpp"
#include "derive/views/offer.hpp"
#include "derive/views/question.hpp"
#include "derive/views/reader.hpp"

namespace lacuna::derive {
namespace {

using model::LedgerEntry;
using model::LedgerState;

LedgerState state_by(model::EvidenceState evidence) {
  switch (evidence) {
    case model::EvidenceState::done: return LedgerState::done;
    case model::EvidenceState::partly: return LedgerState::partly;
    case model::EvidenceState::superseded: return LedgerState::superseded;
    case model::EvidenceState::withdrawn: return LedgerState::withdrawn;
    case model::EvidenceState::not_done: return LedgerState::not_done;
    case model::EvidenceState::related: break;
  }
  return LedgerState::undated;
}

LedgerState state_by_window(const LedgerEntry& entry, base::Date as_of) {
  if (!entry.opens_on) return LedgerState::undated;
  if (as_of < *entry.opens_on) return LedgerState::not_yet_due;
  return entry.is_past ? LedgerState::no_evidence : LedgerState::window_open;
}

LedgerEntry entry_of(const Commitment& commitment, base::Date newest_document, base::Date as_of) {
  LedgerEntry entry;
  entry.record = commitment.record;
  entry.made_on = *commitment.made_on;
  if (commitment.due && (commitment.due->earliest || commitment.due->latest)) {
    entry.opens_on = commitment.due->earliest.value_or(entry.made_on);
    entry.closes_on = commitment.due->latest;
  }
  entry.is_past = entry.closes_on && *entry.closes_on < as_of;
  if (entry.is_past && newest_document > *entry.closes_on) entry.last_heard = newest_document;
  entry.state = state_by_window(entry, as_of);
  for (const Evidence& evidence : commitment.evidence) {
    if (evidence.state == model::EvidenceState::related) {
      entry.related.push_back(evidence.position);
    } else {
      entry.deciding = evidence.position;
      entry.state = state_by(*evidence.state);
    }
  }
  return entry;
}

LedgerEntry entry_of(const Offer& pledge) {
  LedgerEntry entry;
  entry.record = pledge.record;
  entry.made_on = *pledge.as_of;
  if (pledge.status == model::OfferStatus::replaced) entry.state = LedgerState::superseded;
  if (pledge.status == model::OfferStatus::running || pledge.status == model::OfferStatus::ended) entry.state = LedgerState::done;
  return entry;
}

}  // namespace

std::vector<LedgerEntry> ledger(const model::Graph& graph, base::Date as_of) {
  base::Date newest_document = base::Date::parse("0000-01-01").value_or(base::Date());
  for (const DocumentDate& document : views_of<DocumentDate>(graph, as_of)) newest_document = std::max(newest_document, *document.date);
  std::vector<LedgerEntry> entries;
  for (const Commitment& commitment : views_of<Commitment>(graph, as_of)) entries.push_back(entry_of(commitment, newest_document, as_of));
  for (const Offer& offer : views_of<Offer>(graph, as_of)) {
    if (offer.form == model::OfferForm::pledge) entries.push_back(entry_of(offer));
  }
  return entries;
}

}  // namespace lacuna::derive

// model/facts.hpp: everything that is computed from the graph, as values. Knows no page and no way of computing.
#pragma once
#include <vector>

#include "base/date.hpp"
#include "model/answer.hpp"
#include "model/calendar.hpp"
#include "model/change.hpp"
#include "model/coverage.hpp"
#include "model/figure.hpp"
#include "model/lease.hpp"
#include "model/ledger.hpp"
#include "model/match.hpp"
#include "model/matrix.hpp"
#include "model/overlap.hpp"
#include "model/question_state.hpp"
#include "model/release.hpp"
#include "model/review.hpp"
#include "model/rotation.hpp"
#include "model/thread.hpp"
#include "model/translation.hpp"

namespace lacuna::model {

/// What `derive` computes.
struct Facts {
  base::Date as_of;
  std::vector<Coverage> coverage;     // one a document, by id
  std::vector<Lease> leases;          // gaps, then offers, by id
  std::vector<ToConfirm> to_confirm;  // by actor
  Matching matching;
  std::vector<LedgerEntry> ledger;       // commitments, then pledges, by id
  std::vector<Thread> threads;           // by gap
  std::vector<QuestionState> questions;  // by id
  std::vector<Answer> answers;           // by number
  Overlaps overlaps;
  Figures figures;
  Matrices matrices;
  std::vector<CalendarDay> calendar;      // by first day, then uid
  std::vector<Rotation> rotations;        // by partnership
  std::vector<Translation> translations;  // by record, then in the order of the languages due
  std::vector<Review> reviews;            // by record
  std::vector<Release> releases;          // by date, none after the as-of date
  std::vector<Change> latest_changes;     // between the last two releases, by name
  std::vector<Change> pending_changes;    // from the last release to this tree, by name
  std::vector<HistoryChange> happenings;  // of all histories up to the as-of date, by date
  std::vector<Tombstone> removals;        // records taken out by the as-of date, by name
};

}  // namespace lacuna::model

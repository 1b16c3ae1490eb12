#include "derive/derive.hpp"

#include <utility>

#include "derive/answers.hpp"
#include "derive/calendar.hpp"
#include "derive/changes.hpp"
#include "derive/coverage.hpp"
#include "derive/figures.hpp"
#include "derive/leases.hpp"
#include "derive/ledger.hpp"
#include "derive/matches.hpp"
#include "derive/matrices.hpp"
#include "derive/overlaps.hpp"
#include "derive/questions.hpp"
#include "derive/releases.hpp"
#include "derive/reviews.hpp"
#include "derive/rotations.hpp"
#include "derive/threads.hpp"
#include "derive/translations.hpp"

namespace lacuna::derive {
namespace {

// No record speaks of an earlier day.
const base::Date kBeginning = *base::Date::make(0, 1, 1);

}  // namespace

model::Facts derive(const model::Graph& graph, base::Date as_of, Memory memory) {
  model::Facts facts;
  facts.as_of = as_of;
  facts.coverage = coverage(graph);
  facts.leases = leases(graph, as_of);
  facts.to_confirm = to_confirm(graph, as_of);
  facts.matching = matches(graph, as_of);
  facts.ledger = ledger(graph, as_of);
  facts.threads = threads(graph, as_of);
  facts.questions = questions(graph, as_of);
  facts.overlaps = overlaps(graph, as_of);
  facts.answers = answers(graph, as_of, facts.matching, facts.overlaps);
  facts.figures = figures(graph, as_of);
  facts.matrices = matrices(graph, as_of, facts.matching.historical);
  facts.rotations = rotations(graph, as_of);
  facts.translations = translations(graph, memory.content_languages, memory.translations_lock);
  facts.reviews = reviews(graph, as_of);
  facts.calendar = calendar(graph, as_of, memory.releases);
  const std::size_t releases = memory.releases.size();
  if (releases >= 2) facts.latest_changes = changes(memory.releases[releases - 2], memory.releases[releases - 1]);
  if (releases >= 1) facts.pending_changes = changes(memory.releases.back(), make_release(graph, as_of, memory.removals));
  facts.happenings = history_changes(graph, kBeginning, as_of);
  facts.releases = std::move(memory.releases);
  facts.removals = std::move(memory.removals);
  return facts;
}

}  // namespace lacuna::derive

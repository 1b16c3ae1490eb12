#include "compose/pages/plain_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "compose/fact_writer.hpp"
#include "compose/pages/matches_page.hpp"
#include "compose/report/reason_line.hpp"

namespace lacuna::compose {
namespace {

using model::LeaseState;
using model::RecordIndex;

std::string name_of(const Page& page, RecordIndex index) {
  const model::Record& record = page.site.graph.record(index);
  return page.site.graph.collection_of(record).name + "/" + record.id + "  " + std::string(model::title_of(record, page.language()).text);
}

std::string reasons_text(const Page& page, const model::Match& match) {
  std::vector<std::string> sentences;
  for (const model::Reason& reason : model::reasons_of(match)) sentences.push_back(report::plain(report::reason_line(page, reason)));
  return base::join(sentences, " ");
}

void append_set(const Page& page, const std::string& heading, const model::MatchSet& set, std::string& out) {
  if (set.needs.empty() && set.offers.empty()) return;
  out += "\n" + heading + "\n";
  for (const model::NeedCount& need : set.needs) {
    out += "\n" + name_of(page, need.need) + "\n";
    if (need.offers == 0) out += "    no offer on record fits\n";
    for (const model::Match& match : matches_of_need(set, need.need)) {
      const std::string score = std::to_string(match.score);
      out += std::string(5 - std::min<std::size_t>(4, score.size()), ' ') + score + "  " + name_of(page, match.offer) + "\n           " +
             reasons_text(page, match) + "\n";
    }
  }
  for (const RecordIndex offer : set.idle) out += "\n" + name_of(page, offer) + "\n    fits no need on record\n";
}

// Those that a confirmation is wanted of, in the order of urgency.
std::vector<const model::Lease*> stale_leases(const model::Facts& facts) {
  std::vector<const model::Lease*> stale;
  for (const LeaseState state : {LeaseState::lapsed, LeaseState::due, LeaseState::never_confirmed}) {
    for (const model::Lease& lease : facts.leases) {
      if (lease.state == state) stale.push_back(&lease);
    }
  }
  return stale;
}

std::vector<RecordIndex> asked_for(const model::Facts& facts, RecordIndex record) {
  std::vector<RecordIndex> actors;
  for (const model::ToConfirm& row : facts.to_confirm) {
    if (std::binary_search(row.records.begin(), row.records.end(), record)) actors.push_back(row.actor);
  }
  return actors;
}

std::string text_of(const std::optional<base::Date>& date) { return date ? date->to_text() : std::string(); }

}  // namespace

std::string matches_text(const Page& page, const model::Matching& matching) {
  std::string out = "As of " + page.site.facts.as_of.to_text() + ", computed from the records. Endorsed by nobody.\n";
  append_set(page, "Confirmed and not lapsed", matching.live, out);
  append_set(page, "Historical: read in documents, never confirmed", matching.historical, out);
  return out;
}

model::Table stale_table(const Site& site) {
  const FactWriter names(site.graph);
  model::Table table;
  table.name = "stale";
  table.heads = {"state", "record", "confirmed_on", "due_from", "ends_on", "last_stated", "ask"};
  for (const model::Lease* lease : stale_leases(site.facts)) {
    std::vector<std::string> actors;
    for (const RecordIndex actor : asked_for(site.facts, lease->record)) actors.push_back(site.graph.record(actor).id);
    table.rows.push_back({std::string(model::word_of(model::kLeaseStates, lease->state)), names.name_of(lease->record),
                          text_of(lease->confirmed_on), text_of(lease->due_from), text_of(lease->ends_on),
                          lease->last_stated ? lease->last_stated->to_text() : std::string(), base::join(actors, " | ")});
  }
  return table;
}

std::string stale_text(const Page& page) {
  const model::Table table = stale_table(page.site);
  std::string out =
      "As of " + page.site.facts.as_of.to_text() + ": " + std::to_string(table.rows.size()) + " needs and offers to be confirmed\n";
  for (const std::vector<std::string>& row : table.rows) {
    out += row[0] + std::string(17 - std::min<std::size_t>(16, row[0].size()), ' ') + row[1];
    out += row[2].empty() ? "  last stated " + row[5] : "  confirmed " + row[2] + ", holds until " + row[4];
    out += row[6].empty() ? "  (nobody named to ask)\n" : "  ask " + row[6] + "\n";
  }
  return out;
}

std::string stale_json(const Site& site) {
  FactWriter writer(site.graph);
  writer.begin_object().date("as_of", site.facts.as_of);
  writer.begin_list("stale");
  for (const model::Lease* lease : stale_leases(site.facts)) {
    writer.begin_object().record("record", lease->record).word("state", model::word_of(model::kLeaseStates, lease->state));
    writer.date("confirmed_on", lease->confirmed_on).date("due_from", lease->due_from).date("ends_on", lease->ends_on);
    writer.date("last_stated", lease->last_stated).records("ask", asked_for(site.facts, lease->record)).end_object();
  }
  return writer.end_list().end_object().take();
}

}  // namespace lacuna::compose

#include "compose/derived_exports.hpp"

#include <array>
#include <map>

#include "compose/fact_writer.hpp"
#include "json/value.hpp"
#include "model/vocabulary.hpp"

namespace lacuna::compose {
namespace {

std::int64_t whole(std::size_t number) { return static_cast<std::int64_t>(number); }

// {"state": count}, in the order of `names`, states that do not occur included.
template <class Row, std::size_t N>
void write_counts(FactWriter& writer, std::string_view key, const std::array<std::string_view, N>& names, const std::vector<Row>& rows) {
  std::array<std::int64_t, N> counts{};
  for (const Row& row : rows) ++counts[static_cast<std::size_t>(row.state)];
  writer.begin_object(key);
  for (std::size_t i = 0; i < N; ++i) writer.number(names[i], counts[i]);
  writer.end_object();
}

void write_matches(FactWriter& writer, const model::MatchSet& set) {
  writer.begin_list("matches");
  for (const model::Match& match : set.matches) {
    writer.begin_object().record("need", match.need).record("offer", match.offer).number("score", match.score);
    writer.reasons("reasons", model::reasons_of(match)).end_object();
  }
  writer.end_list();
}

void write_suggestions(FactWriter& writer, const model::MatchSet& set) {
  writer.begin_list("suggestions");
  for (const model::Suggestion& suggestion : set.suggestions) {
    writer.begin_object().record("need", suggestion.need).word("form", model::word_of(model::kSuggestionForms, suggestion.form));
    writer.record("offer", suggestion.offer).record("unit", suggestion.unit).number("score", suggestion.score).end_object();
  }
  writer.end_list();
}

void write_match_set(FactWriter& writer, std::string_view key, const model::MatchSet& set) {
  writer.begin_object(key);
  writer.begin_list("needs");
  for (const model::NeedCount& need : set.needs) {
    writer.begin_object().record("need", need.need).number("offers", whole(need.offers)).end_object();
  }
  writer.end_list();
  writer.records("offers", set.offers).records("unmatched_needs", set.unmatched).records("idle_offers", set.idle);
  write_matches(writer, set);
  write_suggestions(writer, set);
  writer.end_object();
}

// JSON pointers of the form `list`/position.
void write_places(FactWriter& writer, std::string_view key, std::string_view list, const std::vector<std::uint32_t>& positions) {
  writer.begin_list(key);
  for (const std::uint32_t position : positions) writer.item(json::pointer_to(list, position));
  writer.end_list();
}

std::vector<std::uint32_t> positions_of(const std::vector<model::FigurePoint>& points) {
  std::vector<std::uint32_t> positions;
  positions.reserve(points.size());
  for (const model::FigurePoint& point : points) positions.push_back(point.position);
  return positions;
}

void write_entries(FactWriter& writer, std::string_view key, const std::vector<model::ThreadEntry>& entries) {
  writer.begin_list(key);
  for (const model::ThreadEntry& entry : entries) {
    writer.begin_object().word("entry", json::pointer_to("/history", entry.position)).date("date", entry.date);
    writer.word("status", model::word_of(model::kGapStatuses, entry.status)).records("by", entry.by).records("documents", entry.documents);
    writer.end_object();
  }
  writer.end_list();
}

void write_thread_answers(FactWriter& writer, std::string_view key, const std::vector<model::ThreadAnswer>& answers) {
  writer.begin_list(key);
  for (const model::ThreadAnswer& answer : answers) {
    writer.begin_object().record("record", answer.record).date("date", answer.date).flag("within", answer.within).end_object();
  }
  writer.end_list();
}

void write_question(FactWriter& writer, const model::QuestionState& state) {
  writer.begin_object().record("question", state.question).date("asked_on", state.asked_on);
  writer.word("state", model::word_of(model::kQuestionStandings, state.standing));
  writer.begin_list("answers");
  for (const model::QuestionAnswer& answer : state.answers) {
    writer.begin_object().word("entry", json::pointer_to("/answers", answer.position)).date("date", answer.date);
    writer.word("extent", model::word_of(model::kExtents, answer.extent)).end_object();
  }
  writer.end_list();
  writer.records("carried_to", state.carried_to).record("next_meeting", state.next_meeting).end_object();
}

void write_sentence(FactWriter& writer, const model::Sentence& sentence) {
  writer.begin_object().record("record", sentence.record).word("text", sentence.text).word("sources", sentence.sources);
  writer.word("extent", model::word_of(model::kExtents, sentence.extent)).date("date", sentence.date);
  writer.record("actor", sentence.actor).record("person", sentence.person);
  if (sentence.capacity) writer.word("capacity", model::word_of(model::kCapacities, *sentence.capacity));
  writer.records("records", sentence.records).end_object();
}

void write_figure(FactWriter& writer, const model::Figure& figure) {
  writer.begin_object().record("indicator", figure.indicator).flag("is_cumulative", figure.is_cumulative);
  write_places(writer, "points", "/points", positions_of(figure.points));
  writer.begin_list("conflicts");
  for (const model::FigureConflict& conflict : figure.conflicts) {
    writer.begin_object()
        .word("first", json::pointer_to("/points", conflict.first))
        .word("second", json::pointer_to("/points", conflict.second));
    writer.flag("falls", conflict.falls).end_object();
  }
  writer.end_list().end_object();
}

FactWriter begin(const model::Graph& graph, const model::Facts& facts) {
  FactWriter writer(graph);
  writer.begin_object().date("as_of", facts.as_of);
  return writer;
}

}  // namespace

std::string matches_json(const model::Graph& graph, const model::Facts& facts) {
  FactWriter writer = begin(graph, facts);
  writer.flag("computed", true);
  write_match_set(writer, "historical", facts.matching.historical);
  write_match_set(writer, "live", facts.matching.live);
  writer.begin_list("matrix");
  for (const model::MatchCell& cell : facts.matrices.matches) {
    writer.begin_object().record("needed", cell.needed).record("offered", cell.offered);
    writer.records("needs", cell.needs).records("offers", cell.offers).end_object();
  }
  return writer.end_list().end_object().take();
}

std::string ledger_json(const model::Graph& graph, const model::Facts& facts) {
  FactWriter writer = begin(graph, facts);
  write_counts(writer, "states", model::kLedgerStates, facts.ledger);
  writer.begin_list("entries");
  for (const model::LedgerEntry& entry : facts.ledger) {
    writer.begin_object().record("record", entry.record).word("state", model::word_of(model::kLedgerStates, entry.state));
    writer.date("made_on", entry.made_on)
        .date("opens_on", entry.opens_on)
        .date("closes_on", entry.closes_on)
        .flag("is_past", entry.is_past);
    if (entry.deciding) writer.word("evidence", json::pointer_to("/evidence", *entry.deciding));
    write_places(writer, "related", "/evidence", entry.related);
    writer.date("last_heard", entry.last_heard).end_object();
  }
  return writer.end_list().end_object().take();
}

std::string threads_json(const model::Graph& graph, const model::Facts& facts) {
  FactWriter writer = begin(graph, facts);
  writer.begin_list("threads");
  for (const model::Thread& thread : facts.threads) {
    writer.begin_object().record("gap", thread.gap).word("state", model::word_of(model::kGapStatuses, thread.state));
    writer.date("first_stated", thread.first_stated).date("last_stated", thread.last_stated).number("days", thread.days);
    writer.records("documents", thread.documents);
    write_entries(writer, "statements", thread.statements);
    write_entries(writer, "related", thread.related);
    write_entries(writer, "changes", thread.changes);
    write_thread_answers(writer, "recommendations", thread.recommendations);
    write_thread_answers(writer, "commitments", thread.commitments);
    writer.end_object();
  }
  return writer.end_list().end_object().take();
}

std::string questions_json(const model::Graph& graph, const model::Facts& facts) {
  FactWriter writer = begin(graph, facts);
  writer.begin_list("questions");
  for (const model::QuestionState& state : facts.questions) write_question(writer, state);
  writer.end_list();
  writer.begin_list("answers");
  for (const model::Answer& answer : facts.answers) {
    writer.begin_object().record("question", answer.question).number("number", answer.number);
    writer.begin_list("sentences");
    for (const model::Sentence& sentence : answer.sentences) write_sentence(writer, sentence);
    writer.end_list().reasons("counts", answer.counts).end_object();
  }
  return writer.end_list().end_object().take();
}

std::string leases_json(const model::Graph& graph, const model::Facts& facts) {
  FactWriter writer = begin(graph, facts);
  write_counts(writer, "states", model::kLeaseStates, facts.leases);
  writer.begin_list("leases");
  for (const model::Lease& lease : facts.leases) {
    writer.begin_object().record("record", lease.record).word("state", model::word_of(model::kLeaseStates, lease.state));
    writer.date("confirmed_on", lease.confirmed_on).date("due_from", lease.due_from).date("ends_on", lease.ends_on);
    writer.date("last_stated", lease.last_stated).end_object();
  }
  writer.end_list().begin_list("to_confirm");
  for (const model::ToConfirm& row : facts.to_confirm) {
    writer.begin_object().record("actor", row.actor).records("records", row.records).end_object();
  }
  return writer.end_list().end_object().take();
}

std::string overlaps_json(const model::Graph& graph, const model::Facts& facts) {
  const model::Overlaps& all = facts.overlaps;
  FactWriter writer = begin(graph, facts);
  writer.begin_list("overlaps");
  for (const model::Overlap& one : all.overlaps) {
    writer.begin_object().record("capability", one.capability).record("common", one.common);
    writer.records("offers", one.offers).records("providers", one.providers).end_object();
  }
  writer.end_list().begin_list("advantages");
  for (const model::Advantage& one : all.advantages) {
    writer.begin_object().record("capability", one.capability).records("providers", one.providers);
    writer.records("offers", one.offers).records("partnerships", one.partnerships).end_object();
  }
  writer.end_list().records("sustained", all.sustained).records("one_off", all.one_off).records("mixed", all.mixed);
  writer.records("unsaid", all.unsaid).records("equipment_without_sustainment", all.equipment_without_sustainment);
  return writer.end_object().take();
}

std::string figures_json(const model::Graph& graph, const model::Facts& facts) {
  FactWriter writer = begin(graph, facts);
  writer.begin_list("series");
  for (const model::Figure& figure : facts.figures.series) write_figure(writer, figure);
  writer.end_list().begin_list("sets");
  for (const model::FigureSet& set : facts.figures.sets) {
    writer.begin_object()
        .word("key", set.key)
        .records("indicators", set.indicators)
        .flag("quantity_alone", set.quantity_alone)
        .end_object();
  }
  return writer.end_list().end_object().take();
}

std::string rotations_json(const model::Graph& graph, const model::Facts& facts) {
  FactWriter writer = begin(graph, facts);
  writer.begin_list("rotations");
  for (const model::Rotation& rotation : facts.rotations) {
    writer.begin_object().record("partnership", rotation.partnership).begin_list("quarters");
    for (const model::RotationQuarter& quarter : rotation.quarters) {
      writer.begin_object()
          .number("year", quarter.year)
          .number("quarter", quarter.quarter)
          .records("contributors", quarter.contributors)
          .end_object();
    }
    writer.end_list().end_object();
  }
  return writer.end_list().end_object().take();
}

std::string translations_json(const model::Graph& graph, const model::Facts& facts) {
  struct Row {
    model::TranslationState state;
  };
  std::map<std::string_view, std::vector<Row>> languages;
  for (const model::Translation& one : facts.translations) languages[one.language].push_back({one.state});
  FactWriter writer(graph);
  writer.begin_object().begin_object("languages");
  for (const auto& [language, rows] : languages) write_counts(writer, language, model::kTranslationStates, rows);
  writer.end_object().begin_list("faults");
  for (const model::Translation& one : facts.translations) {
    for (const model::TranslationFault& fault : one.faults) {
      writer.begin_object().record("record", one.record).word("language", one.language).word("field", fault.field);
      writer.word("state", model::word_of(model::kTranslationStates, fault.state)).end_object();
    }
  }
  return writer.end_list().end_object().take();
}

}  // namespace lacuna::compose

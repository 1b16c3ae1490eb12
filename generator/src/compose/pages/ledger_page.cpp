#include "compose/pages/ledger_page.hpp"

#include <algorithm>

#include "compose/charts.hpp"
#include "compose/facts_of.hpp"
#include "compose/pages/parts.hpp"

namespace lacuna::compose {
namespace {

using json::Value;
using model::LedgerState;
using templates::List;
using templates::Object;

std::string_view state_word(LedgerState state) { return model::word_of(model::kLedgerStates, state); }

List evidence_views(const Page& page, const model::LedgerEntry& entry) {
  List views;
  std::uint32_t position = 0;
  for (const Value& evidence : page.site.graph.record(entry.record).value.items_at("evidence")) {
    const bool decides = entry.deciding == position;
    const bool is_heard = decides || std::find(entry.related.begin(), entry.related.end(), position) != entry.related.end();
    ++position;
    if (!is_heard) continue;
    Object view;
    view.set("date", cell_view(page, date_cell(page, evidence.string_at("date"))));
    view.set("state", word_cell(page, evidence.string_at("state")).text);
    view.set("gist", optional_cell(page, text_cell(page, evidence.find("gist"))));
    view.set("sources", cell_views(page, source_cells(page, evidence.items_at("sources"))));
    view.set("decides", decides);
    views.emplace_back(std::move(view));
  }
  return views;
}

// The window in words, with the words of the source; for an offer, when it was to happen.
templates::Value due_view(const Page& page, const model::Record& record) {
  for (const char* name : {"due", "period"}) {
    const model::Field* field = model::find_field(page.site.graph.collection_of(record).fields, name);
    const Value* value = record.value.find(name);
    if (field == nullptr || value == nullptr) continue;
    const Cells cells = cells_of(page, *field, *value);
    if (!cells.empty()) return cell_view(page, cells.front());
  }
  return {};
}

Object entry_view(const Page& page, const model::LedgerEntry& entry) {
  const model::Graph& graph = page.site.graph;
  const model::Record& record = graph.record(entry.record);
  const bool is_offer = graph.collection_of(record).name == "offers";
  Object view;
  view.set("id", page.site.outlines.ledger.anchor(graph, entry.record));
  view.set("title", cell_view(page, record_cell(page, record)));
  view.set("kind", word_cell(page, record.value.string_at(is_offer ? "form" : "kind")).text);
  view.set("state", page.word("ledger." + std::string(state_word(entry.state))));
  view.set("state_key", state_word(entry.state));
  view.set("holders", cell_views(page, named_cells(page, record.value, is_offer ? "providers" : "holders", "actors")));
  view.set("made_on", cell_view(page, date_cell(page, entry.made_on.to_text())));
  view.set("due", due_view(page, record));
  view.set("sources", cell_views(page, source_cells(page, record.value.items_at("sources"))));
  view.set("evidence", evidence_views(page, entry));
  const std::string note = ledger_note(page, entry);
  view.set("note", note.empty() ? templates::Value() : templates::Value(note));
  return view;
}

}  // namespace

std::string ledger_note(const Page& page, const model::LedgerEntry& entry) {
  if (entry.state != LedgerState::no_evidence) return {};
  if (!entry.last_heard) return page.word("ledger.nothing_later");
  return page.word("ledger.last_heard", {{"date", page.edition.tongue->date(*entry.last_heard)}});
}

Object ledger_view(const Page& page, std::size_t number) {
  const Outline& outline = page.site.outlines.ledger;
  Object view = listing_view(page, outline, number);
  view.set("chart", templates::Value());
  if (number == 1) {
    Object chart = ledger_chart(page);
    chart.set("open", true);  // its links lead to the sections
    view.set("chart", std::move(chart));
  }
  view.set("json_url", page.to("data/ledger.json"));
  view.set("sections",
           section_views(page, outline, number, [&](const OutlineRow& row) { return entry_view(page, ledger_of(page.site, row.record)); }));
  return view;
}

}  // namespace lacuna::compose

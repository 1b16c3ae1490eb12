#include "compose/record_view.hpp"

#include <algorithm>
#include <array>

#include "compose/citations.hpp"
#include "compose/frame.hpp"
#include "compose/prose.hpp"
#include "compose/sections.hpp"

namespace lacuna::compose {
namespace {

using json::Value;
using model::Field;
using templates::List;
using templates::Object;

// Fields that have a place of their own on the page.
constexpr std::array<std::string_view, 16> kPlaced = {
    "title", "summary", "sources", "basis", "disclosure", "field_disclosure", "reviewed", "review_within",
    "owner", "aliases", "former_ids", "notes", "map", "lease", "link", "text_file"};

bool is_placed(std::string_view name) { return std::find(kPlaced.begin(), kPlaced.end(), name) != kPlaced.end(); }

// Numbers of the record's citations that support the field at `pointer`.
std::string marks_for(const Page& page, const model::Record& record, const std::string& pointer) {
  std::string marks;
  std::int64_t number = 0;
  for (const Value& citation : record.value.items_at("sources")) {
    ++number;
    const std::vector<Value>& supports = citation.items_at("supports");
    const bool supported = std::any_of(supports.begin(), supports.end(), [&](const Value& at) {
      return at.text() == pointer || at.text().starts_with(pointer + "/");
    });
    if (supported) marks += "[" + page.edition.tongue->integer(number) + "]";
  }
  return marks;
}

// What a field rests on when that is not a cited paragraph, in words; empty for the usual case.
std::string basis_note(const Page& page, const model::Record& record, const std::string& pointer) {
  const Value* all = record.value.find("basis");
  const Value* basis = all == nullptr ? nullptr : all->find(pointer);
  if (basis == nullptr) return {};
  const std::string reason = text_cell(page, basis->find("reason")).text;
  return page.word("basis." + std::string(basis->string_at("kind")), {{"reference", basis->string_at("reference")}, {"reason", reason}});
}

Object fact_view(const Page& page, const model::Record& record, const Field& field, const Cells& cells) {
  const auto optional_text = [](std::string text) { return text.empty() ? templates::Value() : templates::Value(std::move(text)); };
  Object row;
  row.set("label", field_label(page, field.name));
  row.set("cells", cell_views(page, cells));
  row.set("marks", optional_text(marks_for(page, record, "/" + field.name)));
  row.set("basis", optional_text(basis_note(page, record, "/" + field.name)));
  return row;
}

void set_facts(const Page& page, const model::Record& record, Object& view) {
  List facts;
  List sections;
  for (const Field& field : page.site.graph.collection_of(record).fields) {
    const Value* value = record.value.find(field.name);
    if (value == nullptr || is_placed(field.name)) continue;
    if (is_section(field)) {
      sections.emplace_back(section_view(page, field, *value));
      continue;
    }
    const Cells cells = cells_of(page, field, *value);
    if (!cells.empty()) facts.emplace_back(fact_view(page, record, field, cells));
  }
  view.set("facts", std::move(facts));
  view.set("sections", std::move(sections));
}

// Languages of the records in which this one has no title.
std::string missing_languages(const Page& page, const model::Record& record) {
  std::string names;
  for (const model::Edition& edition : page.site.editions) {
    const std::vector<std::string>& due = page.site.settings.content_languages;
    const bool is_due = std::find(due.begin(), due.end(), edition.code()) != due.end();
    const Value* title = record.value.find("title");
    if (!is_due || title->find(edition.code()) != nullptr) continue;
    if (!names.empty()) names += page.word("list.comma");
    names += edition.tongue->own_name();
  }
  return names;
}

void set_translation(const Page& page, const model::Record& record, Object& view) {
  const Value* summary = record.value.find("summary");
  const model::Words words = model::words_in(summary == nullptr ? record.value.find("title") : summary, page.language());
  std::string note;
  if (words.language != page.language()) {
    for (const model::Edition& edition : page.site.editions) {
      if (edition.code() == words.language) note = page.word("translation.shown_in", {{"language", edition.tongue->own_name()}});
    }
  }
  const std::string missing = missing_languages(page, record);
  if (!missing.empty()) note += (note.empty() ? "" : " ") + page.word("translation.missing", {{"languages", missing}});
  view.set("translation_note", note.empty() ? templates::Value() : templates::Value(note));
}

void set_review(const Page& page, const model::Record& record, Object& view) {
  const auto reviewed = base::Date::parse(record.value.string_at("reviewed"));
  const auto within = base::Duration::parse(record.value.string_at("review_within"));
  Cell last;
  Cell next;
  if (reviewed) last = date_cell(page, reviewed->to_text());
  if (reviewed && within) next = date_cell(page, reviewed->plus(*within).to_text());
  view.set("reviewed", reviewed ? templates::Value(cell_view(page, last)) : templates::Value());
  view.set("review_due", reviewed && within ? templates::Value(cell_view(page, next)) : templates::Value());
  const std::string_view owner = record.value.string_at("owner");
  view.set("owner", owner.empty() ? templates::Value() : templates::Value(owner));
}

void set_aliases(const Page& page, const model::Record& record, Object& view) {
  List rows;
  if (const Value* aliases = record.value.find("aliases")) {
    for (const json::Member& member : aliases->members()) {
      for (const Value& name : member.value.items()) {
        Cell cell{name.text(), {}, member.key == page.language() ? std::string() : member.key, {}, {}};
        rows.emplace_back(cell_view(page, cell));
      }
    }
  }
  view.set("aliases", std::move(rows));
}

}  // namespace

Object record_view(const Page& page, const model::Record& record) {
  const model::Collection& collection = page.site.graph.collection_of(record);
  const Cell title = text_cell(page, record.value.find("title"));
  const Cell summary = text_cell(page, record.value.find("summary"));
  Frame frame;
  frame.title = title.text;
  frame.description = summary.text.empty() ? title.text : summary.text;
  frame.section = collection.name;
  frame.same_in_language = record_path("{language}", collection.name, record.id);
  frame.crumbs = {{page.word("words.home"), home_path(page.language())},
                  {page.word("collection." + collection.name), list_path(page.language(), collection.name)}};
  Object view = frame_view(page, frame);
  view.set("id", record.id);
  view.set("kind", page.word("collection." + collection.name + ".one"));
  view.set("heading", cell_view(page, title));
  view.set("summary", summary.text.empty() ? templates::Value() : templates::Value(cell_view(page, summary)));
  set_translation(page, record, view);
  const std::string note = basis_note(page, record, "");
  view.set("basis", note.empty() ? templates::Value() : templates::Value(note));
  set_facts(page, record, view);
  view.set("body", body_view(page, record));
  const Cell notes = text_cell(page, record.value.find("notes"));
  view.set("notes", notes.text.empty() ? templates::Value() : templates::Value(cell_view(page, notes)));
  view.set("citations", citation_views(page, record.value.items_at("sources")));
  view.set("back_links", back_link_views(page, record));
  set_aliases(page, record, view);
  set_review(page, record, view);
  view.set("json_url", page.to(data_path(collection.name, record.id)));
  return view;
}

}  // namespace lacuna::compose

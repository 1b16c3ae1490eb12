#include "compose/record_data.hpp"

#include <algorithm>

#include "compose/cells.hpp"
#include "compose/cite.hpp"

namespace lacuna::compose {
namespace {

using json::Value;
using templates::List;
using templates::Object;

bool has_title_in(const model::Record& record, const std::string& language) {
  return record.value.find("title")->find(language) != nullptr;
}

// The state of the record in a language, in words. What was not computed is known to be missing and otherwise not said.
templates::Value state_in(const Page& page, const model::Record& record, const std::string& language) {
  const model::RecordIndex index = page.site.graph.index_of(record);
  const std::vector<model::Translation>& all = page.site.facts.translations;
  const auto word = [&](model::TranslationState state) {
    return templates::Value(page.word("translation.state_" + std::string(model::kTranslationStates[static_cast<std::size_t>(state)])));
  };
  auto at = std::partition_point(all.begin(), all.end(), [&](const model::Translation& one) { return one.record < index; });
  for (; at != all.end() && at->record == index; ++at) {
    if (at->language == language) return word(at->state);
  }
  return has_title_in(record, language) ? templates::Value() : word(model::TranslationState::missing);
}

bool is_due_in(const Page& page, const std::string& language) {
  const std::vector<std::string>& due = page.site.settings.content_languages;
  return std::find(due.begin(), due.end(), language) != due.end();
}

// Languages of the records in which this one has no title.
std::string missing_languages(const Page& page, const model::Record& record) {
  std::string names;
  for (const model::Edition& edition : page.site.editions) {
    if (!is_due_in(page, edition.code()) || has_title_in(record, edition.code())) continue;
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
    const model::Edition* shown = model::find_edition(page.site.editions, words.language);
    if (shown != nullptr) note = page.word("translation.shown_in", {{"language", shown->tongue->own_name()}});
  }
  const std::string missing = missing_languages(page, record);
  if (!missing.empty()) note += (note.empty() ? "" : " ") + page.word("translation.missing", {{"languages", missing}});
  view.set("translation_note", note.empty() ? templates::Value() : templates::Value(note));
}

// The languages in which records are written, each with the state of this one in it.
void set_tongues(const Page& page, const model::Record& record, Object& view) {
  const std::string& collection = page.site.graph.collection_of(record).name;
  List rows;
  for (const model::Edition& edition : page.site.editions) {
    if (!is_due_in(page, edition.code())) continue;
    Object row;
    row.set("name", edition.tongue->own_name()).set("tag", edition.tongue->tag());
    row.set("url", has_title_in(record, edition.code()) ? templates::Value(page.to(record_path(edition.code(), collection, record.id)))
                                                        : templates::Value());
    row.set("state", state_in(page, record, edition.code()));
    rows.emplace_back(std::move(row));
  }
  view.set("tongues", std::move(rows));
}

void set_review(const Page& page, const model::Record& record, Object& view) {
  const auto reviewed = base::Date::parse(record.value.string_at("reviewed"));
  const auto within = base::Duration::parse(record.value.string_at("review_within"));
  const auto date_value = [&](const base::Date& date) { return templates::Value(cell_view(page, date_cell(page, date.to_text()))); };
  const bool is_dated = reviewed && within;
  view.set("reviewed", reviewed ? date_value(*reviewed) : templates::Value());
  view.set("review_due", is_dated ? date_value(reviewed->plus(*within)) : templates::Value());
  view.set("review_is_past", is_dated && reviewed->plus(*within) < page.site.settings.as_of);
  const std::string_view owner = record.value.string_at("owner");
  view.set("owner", owner.empty() ? templates::Value() : templates::Value(owner));
}

// The first of the releases that say of the record what the last one says; nothing before the second release.
void set_changed(const Page& page, const std::string& name, Object& view) {
  const std::vector<model::Release>& releases = page.site.facts.releases;
  std::string digest;
  std::string since;
  for (auto release = releases.rbegin(); release != releases.rend(); ++release) {
    const auto found =
        std::lower_bound(release->records.begin(), release->records.end(), name,
                         [](const model::ReleasedRecord& record, const std::string& wanted) { return record.name < wanted; });
    if (found == release->records.end() || found->name != name || (!digest.empty() && found->digest != digest)) break;
    digest = found->digest;
    since = release->date.to_text();
  }
  view.set("changed", since.empty() ? templates::Value() : templates::Value(cell_view(page, date_cell(page, since))));
}

void set_aliases(const Page& page, const model::Record& record, Object& view) {
  List rows;
  if (const Value* aliases = record.value.find("aliases")) {
    for (const json::Member& member : aliases->members()) {
      for (const Value& name : member.value.items()) {
        rows.emplace_back(cell_view(page, {name.text(), {}, member.key == page.language() ? std::string() : member.key, {}, {}}));
      }
    }
  }
  view.set("has_aliases", !rows.empty());
  view.set("aliases", std::move(rows));
}

}  // namespace

void set_record_data(const Page& page, const model::Record& record, Object& view) {
  const std::string& collection = page.site.graph.collection_of(record).name;
  const std::string& base = page.site.settings.base_url;
  const Citable item{text_cell(page, record.value.find("title")).text, collection + "/" + record.id,
                     base.empty() ? std::string() : base + page.path};
  set_translation(page, record, view);
  set_tongues(page, record, view);
  set_review(page, record, view);
  set_changed(page, item.name, view);
  set_aliases(page, record, view);
  view.set("permalink", Object().set("text", base + page.path).set("url", page.to(page.path)));
  view.set("cite",
           Object().set("text", cite_in_words(page, item)).set("bibtex", cite_as_bibtex(page, item)).set("ris", cite_as_ris(page, item)));
  view.set("json_url", page.to(data_path(collection, record.id)));
  view.set("csv_url", page.to("data/" + collection + ".csv"));
  view.set("schema_url", page.to("data/schemas/" + collection + ".json"));
}

}  // namespace lacuna::compose

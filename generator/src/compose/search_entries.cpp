#include <algorithm>
#include <array>

#include "compose/search.hpp"
#include "document/to_text.hpp"

namespace lacuna::compose {
namespace {

using json::Value;
using model::Field;
using model::FieldKind;

// Fields that have a place of their own in an entry, or are no words of the page.
constexpr std::array<std::string_view, 6> kNotText = {"title", "summary", "aliases", "acronym", "sources", "basis"};

void add_line(std::string& text, std::string_view line) {
  if (line.empty()) return;
  if (!text.empty()) text += "\n";
  text += line;
}

void add_words(const Value& object, const std::vector<Field>& fields, std::string_view language, std::string& text) {
  const auto add = [&](const Value& value, const Field& field) {
    if (field.kind == FieldKind::object) return add_words(value, field.fields, language, text);
    if (field.kind == FieldKind::text) add_line(text, value.string_at(language));
  };
  for (const json::Member& member : object.members()) {
    const Field* field = model::find_field(fields, member.key);
    if (field == nullptr || std::find(kNotText.begin(), kNotText.end(), member.key) != kNotText.end()) continue;
    if (!field->list) {
      add(member.value, *field);
      continue;
    }
    for (const Value& item : member.value.items()) add(item, *field);
  }
}

// Every string below a text or a list of names by language.
void add_names(const Value* names, std::vector<std::string>& all) {
  if (names == nullptr) return;
  for (const json::Member& member : names->members()) {
    if (member.value.is(json::Kind::string)) all.push_back(member.value.text());
    for (const Value& item : member.value.items()) all.push_back(item.text());
  }
}

std::vector<std::string> names_of(const model::Record& record) {
  std::vector<std::string> names;
  for (const char* field : {"title", "acronym", "aliases"}) add_names(record.value.find(field), names);
  if (const Value* former = record.value.find("former_names")) {
    add_names(former, names);
    for (const Value& item : former->items()) add_names(item.find("name"), names);
  }
  for (const Value& printed : record.value.items_at("printed")) names.push_back(printed.text());
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::vector<std::string> symbols_of(const model::Record& record) {
  std::vector<std::string> symbols;
  if (!record.value.string_at("symbol").empty()) symbols.emplace_back(record.value.string_at("symbol"));
  for (const Value& printed : record.value.items_at("symbols_printed")) symbols.push_back(printed.text());
  std::sort(symbols.begin(), symbols.end());
  symbols.erase(std::unique(symbols.begin(), symbols.end()), symbols.end());
  return symbols;
}

std::vector<std::pair<std::string, std::string>> facets_of(const model::Record& record) {
  std::vector<std::pair<std::string, std::string>> facets;
  for (const Value& mission : record.value.items_at("missions")) facets.emplace_back("mission", mission.text());
  for (const char* field : {"as_of", "made_on", "asked_on", "date"}) {
    const std::string_view date = record.value.string_at(field);
    if (date.size() < 4) continue;
    facets.emplace_back("year", date.substr(0, 4));
    break;
  }
  return facets;
}

model::SearchEntry entry_of(const Site& site, const model::Record& record, const std::string& language) {
  const model::Collection& collection = site.graph.collection_of(record);
  model::SearchEntry entry;
  entry.language = language;
  entry.address = record_path(language, collection.name, record.id);
  entry.title = record.value.find("title")->string_at(language);
  if (const Value* summary = record.value.find("summary")) entry.summary = summary->string_at(language);
  entry.names = names_of(record);
  std::erase(entry.names, entry.title);
  add_words(record.value, collection.fields, language, entry.text);
  for (const model::Body& body : record.bodies) {
    if (body.language == language) add_line(entry.text, document::to_text(body.tree));
  }
  entry.kind = collection.name;
  entry.facets = facets_of(record);
  entry.symbols = symbols_of(record);
  entry.record = collection.name + "/" + record.id;
  return entry;
}

}  // namespace

std::vector<model::SearchEntry> search_entries(const Site& site) {
  std::vector<model::SearchEntry> entries;
  for (const model::Edition& edition : site.editions) {
    for (const model::Record& record : site.graph.records) {
      const Value* title = record.value.find("title");
      if (title != nullptr && title->find(edition.code()) != nullptr) entries.push_back(entry_of(site, record, edition.code()));
    }
  }
  return entries;
}

std::vector<model::Synonyms> search_synonyms(const Site& site) {
  std::vector<model::Synonyms> groups;
  for (const char* collection : {"missions", "actors", "capabilities", "terms"}) {
    for (const model::Record& record : site.graph.of(collection)) {
      std::vector<std::string> names = names_of(record);
      if (names.size() > 1) groups.push_back({std::move(names)});
    }
  }
  return groups;
}

}  // namespace lacuna::compose

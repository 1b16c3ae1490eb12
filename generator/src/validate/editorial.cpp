#include "validate/editorial.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/edit_distance.hpp"

namespace lacuna::validate {
namespace {

using diagnostic::Code;
using diagnostic::Diagnostics;
using json::Value;
using model::Field;
using model::FieldKind;

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Finds every text of a record and judges the languages it is in.
class LanguageCheck {
 public:
  LanguageCheck(const model::Record& record, const model::Settings& settings, Diagnostics& problems)
      : record_(record), settings_(settings), problems_(problems) {}

  void object(const Value& value, const std::vector<Field>& fields) {
    for (const json::Member& member : value.members()) {
      const Field* field = model::find_field(fields, member.key);
      if (field == nullptr) continue;
      if (!field->list) {
        single(member.value, *field);
        continue;
      }
      for (const Value& item : member.value.items()) single(item, *field);
    }
  }

 private:
  void single(const Value& value, const Field& field) {
    if (field.kind == FieldKind::object) object(value, field.fields);
    if (field.kind != FieldKind::text && field.kind != FieldKind::names) return;
    for (const json::Member& text : value.members()) {
      if (contains(settings_.languages, text.key)) continue;
      problems_.push_back({Code::undeclared_language,
                           {record_.path, text.key_span},
                           "this text is in `" + text.key + "`, which the site does not have",
                           base::suggestion(text.key, settings_.languages),
                           {}});
    }
  }

  const model::Record& record_;
  const model::Settings& settings_;
  Diagnostics& problems_;
};

void check_translation(const model::Record& record, const model::Settings& settings, Diagnostics& problems) {
  for (const std::string_view name : {"title", "summary"}) {
    const json::Member* text = record.value.find_member(name);
    if (text == nullptr) continue;
    for (const std::string& language : settings.content_languages) {
      if (text->value.find(language) != nullptr) continue;
      problems.push_back({Code::missing_translation,
                          {record.path, text->key_span},
                          "`" + std::string(name) + "` is missing in `" + language + "`",
                          "add it, or leave it to be shown as missing",
                          {}});
    }
  }
}

void check_gap(const model::Record& record, Diagnostics& problems) {
  for (const std::string_view name : {"cause", "impact"}) {
    if (record.value.find(name) != nullptr) continue;
    problems.push_back({Code::incomplete_gap,
                        {record.path, {}},
                        "this gap has no `" + std::string(name) + "`",
                        "add what the sources say of it; where they say nothing it is listed as incomplete",
                        {}});
  }
}

}  // namespace

Diagnostics check_editorial(const model::Record& record, const model::Collection& collection, const model::Settings& settings) {
  Diagnostics problems;
  LanguageCheck(record, settings, problems).object(record.value, collection.fields);
  check_translation(record, settings, problems);
  if (collection.name == "gaps") check_gap(record, problems);
  return problems;
}

Diagnostics check_indicator_sets(const model::Records& records) {
  struct Set {
    const model::Record* first = nullptr;
    bool has_quality = false;
  };
  std::map<std::string, Set> sets;
  for (const model::Record& record : records.records) {
    const std::string key(record.value.string_at("set"));
    if (records.collections[record.collection.value].name != "indicators" || key.empty()) continue;
    Set& set = sets[key];
    if (set.first == nullptr) set.first = &record;
    set.has_quality = set.has_quality || record.value.string_at("nature") == "quality";
  }
  Diagnostics problems;
  for (const auto& [key, set] : sets) {
    if (set.has_quality) continue;
    problems.push_back({Code::quantity_alone,
                        {set.first->path, set.first->value.find("set")->span()},
                        "the set `" + key + "` has indicators of quantity alone",
                        "add one of quality, or say in a note why there is none",
                        {}});
  }
  return problems;
}

}  // namespace lacuna::validate

#include "derive/translations.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "files/digest.hpp"
#include "json/write.hpp"

namespace lacuna::derive {
namespace {

using json::Value;
using model::Field;
using model::FieldKind;
using model::Translation;
using model::TranslationState;

/// A text by language and where it stands.
struct Text {
  std::string pointer;
  const Value* value = nullptr;
};

// The texts of a record along the fields of its collection, in the order of the record.
class TextWalk {
 public:
  [[nodiscard]] static std::vector<Text> texts_of(const model::Record& record, const model::Collection& collection) {
    TextWalk walk;
    walk.object(record.value, collection.fields, "");
    return std::move(walk.texts_);
  }

 private:
  void object(const Value& value, const std::vector<Field>& fields, const std::string& pointer) {
    for (const json::Member& member : value.members()) {
      const Field* field = model::find_field(fields, member.key);
      if (field == nullptr) continue;
      const std::string here = json::pointer_to(pointer, member.key);
      if (!field->list) {
        single(member.value, *field, here);
        continue;
      }
      std::size_t position = 0;
      for (const Value& item : member.value.items()) single(item, *field, json::pointer_to(here, position++));
    }
  }

  void single(const Value& value, const Field& field, const std::string& pointer) {
    if (field.kind == FieldKind::text && !field.in_some_languages) texts_.push_back({pointer, &value});
    if (field.kind == FieldKind::object) object(value, field.fields, pointer);
  }

  std::vector<Text> texts_;
};

std::string digest_of(const Value& words) { return files::sha256(words.text()); }

// The first of `languages` in which the text is there; empty if it is in none of them.
std::string_view original_language(const Text& text, const std::vector<std::string>& languages) {
  const auto found =
      std::find_if(languages.begin(), languages.end(), [&](const std::string& language) { return text.value->find(language) != nullptr; });
  return found == languages.end() ? std::string_view() : std::string_view(*found);
}

// What the lock says of one record: finds without going through the whole file again.
class Lock {
 public:
  explicit Lock(const Value& lock) {
    for (const json::Member& member : lock.members()) records_.emplace(member.key, &member.value);
  }
  // The digest that `text` of `record` was translated from, or empty.
  [[nodiscard]] std::string_view digest(std::string_view record, const std::string& pointer, std::string_view language) const {
    const auto found = records_.find(record);
    if (found == records_.end()) return {};
    const Value* text = found->second->find(pointer);
    return text == nullptr ? std::string_view() : text->string_at(language);
  }

 private:
  std::map<std::string_view, const Value*> records_;
};

void judge(const Text& text, std::string_view original, std::string_view digest, Translation& translation) {
  TranslationState state = TranslationState::translated;
  if (text.value->find(translation.language) == nullptr) {
    state = TranslationState::missing;
  } else if (translation.language == original) {
    state = TranslationState::original;
  } else if (!digest.empty()) {
    const bool is_present = digest == digest_of(*text.value->find(original));
    if (is_present) ++translation.locked;
    else state = TranslationState::stale;
  }
  translation.state = std::max(translation.state, state);
  if (state >= TranslationState::stale) translation.faults.push_back({text.pointer, state});
}

std::string name_of(const model::Graph& graph, const model::Record& record) { return graph.collection_of(record).name + "/" + record.id; }

// The digests for the languages of a text that are made from another; those in `lock` stay as they are.
std::map<std::string_view, std::string> digests_of(const Text& text, std::string_view record, const std::vector<std::string>& languages,
                                                   const Lock& lock) {
  std::map<std::string_view, std::string> digests;
  const std::string_view original = original_language(text, languages);
  for (const std::string& language : languages) {
    if (language == original || text.value->find(language) == nullptr) continue;
    const std::string_view locked = lock.digest(record, text.pointer, language);
    digests[language] = locked.empty() ? digest_of(*text.value->find(original)) : std::string(locked);
  }
  return digests;
}

}  // namespace

std::vector<Translation> translations(const model::Graph& graph, const std::vector<std::string>& languages, const Value& lock_file) {
  const Lock lock(lock_file);
  std::vector<Translation> rows;
  rows.reserve(graph.records.size() * languages.size());
  for (const model::Record& record : graph.records) {
    const std::string name = name_of(graph, record);
    const std::vector<Text> texts = TextWalk::texts_of(record, graph.collection_of(record));
    for (const std::string& language : languages) {
      Translation translation{graph.index_of(record), language, TranslationState::original, 0, {}};
      for (const Text& text : texts) {
        judge(text, original_language(text, languages), lock.digest(name, text.pointer, language), translation);
      }
      rows.push_back(std::move(translation));
    }
  }
  return rows;
}

diagnostic::Diagnostics check_translations(const model::Graph& graph, const std::vector<Translation>& translations) {
  diagnostic::Diagnostics problems;
  for (const Translation& translation : translations) {
    const model::Record& record = graph.record(translation.record);
    for (const model::TranslationFault& fault : translation.faults) {
      if (fault.state != TranslationState::stale) continue;
      const Value* text = json::find_at(record.value, fault.field);
      const Value* words = text == nullptr ? nullptr : text->find(translation.language);
      if (words == nullptr) continue;
      problems.push_back({diagnostic::Code::stale_translation,
                          {record.path, words->span()},
                          "the text in `" + translation.language + "` was made from another original than the present one",
                          "mend it and take its entry out of content/translations.lock; the next release enters it anew",
                          {}});
    }
  }
  return problems;
}

std::string translations_lock(const model::Graph& graph, const std::vector<std::string>& languages, const Value& lock_file) {
  const Lock lock(lock_file);
  json::Writer writer(1);
  writer.begin_object();
  for (const model::Record& record : graph.records) {
    const std::string name = name_of(graph, record);
    writer.key(name).begin_object();
    for (const Text& text : TextWalk::texts_of(record, graph.collection_of(record))) {
      const auto digests = digests_of(text, name, languages, lock);
      if (digests.empty()) continue;
      writer.key(text.pointer).begin_object();
      for (const auto& [language, digest] : digests) writer.key(language).string(digest);
      writer.end_object();
    }
    writer.end_object();
  }
  writer.end_object();
  return writer.take();
}

}  // namespace lacuna::derive

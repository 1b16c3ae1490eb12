#include "compose/words.hpp"

#include <set>
#include <string>

namespace lacuna::compose {
namespace {

void add_fields(const std::vector<model::Field>& fields, std::set<std::string>& keys) {
  for (const model::Field& field : fields) {
    keys.insert("field." + field.name);
    for (const std::string& value : field.values) keys.insert("value." + value);
    add_fields(field.fields, keys);
  }
}

std::set<std::string> wanted_keys(const Site& site) {
  std::set<std::string> keys;
  for (const model::Collection& collection : site.graph.collections) {
    for (const char* suffix : {"", ".one", ".about"}) keys.insert("collection." + collection.name + suffix);
    add_fields(collection.fields, keys);
  }
  for (const model::Edition& edition : site.editions) {
    for (const std::string_view key : edition.messages.keys()) keys.emplace(key);
  }
  return keys;
}

}  // namespace

void check_words(const Site& site, diagnostic::Diagnostics& problems) {
  const std::set<std::string> keys = wanted_keys(site);
  for (const model::Edition& edition : site.editions) {
    for (const std::string& key : keys) {
      if (edition.messages.has(key)) continue;
      problems.push_back({diagnostic::Code::missing_words,
                          {"site/locales/" + edition.code() + ".json", {}},
                          "there are no words for `" + key + "`",
                          "add the key with the words of this language",
                          {}});
    }
  }
}

}  // namespace lacuna::compose

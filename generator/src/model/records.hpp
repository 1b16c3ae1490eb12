// model/records.hpp: records that stand on their own feet, each checked alone. Knows no link between them.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/tree.hpp"
#include "json/value.hpp"
#include "model/collection.hpp"
#include "model/index.hpp"

namespace lacuna::model {

/// Prose of a record in one language.
struct Body {
  std::string language;
  std::string path;
  document::Tree tree;
};

struct Record {
  CollectionIndex collection;
  std::string id;
  std::string path;
  json::Value value;
  std::vector<Body> bodies;  // by language
};

/// Valid records, by collection (ascending name) and id, and the ids of those that were set aside for an error, so that
/// a reference to one of them is not reported a second time.
struct Records {
  std::vector<Collection> collections;  // by name
  std::vector<Record> records;
  std::vector<std::string> set_aside;  // collection/id, sorted
};

/// Words in the language asked for, or else in the nearest one there is.
struct Words {
  std::string_view text;
  std::string_view language;
};

/// From a text by language: `language` if it is there, else English, else the first given; empty if `text` is null.
[[nodiscard]] Words words_in(const json::Value* text, std::string_view language);
/// Title of a record in `language` or the nearest.
[[nodiscard]] Words title_of(const Record& record, std::string_view language);

}  // namespace lacuna::model

// model/corpus.hpp: the input as read, before any of it has a meaning.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "json/value.hpp"

namespace lacuna::model {

/// A record's file: `content/<collection>/<id>.json`.
struct RecordFile {
  std::string collection;
  std::string id;
  std::string path;
  json::Value value;
};

/// A record's prose in one language: `content/<collection>/<id>.<language>.md`.
struct BodyFile {
  std::string collection;
  std::string id;
  std::string language;
  std::string path;
  std::string text;
};

/// A JSON file that is not a record.
struct JsonFile {
  std::string path;
  json::Value value;
};

/// A file that is published as it is. `path` is its address in the site.
struct Asset {
  std::string path;
  std::string bytes;
};

/// Everything that was read. Vectors by ascending path; records by collection, then id, in byte order.
struct Corpus {
  JsonFile settings;
  JsonFile settings_schema;
  std::vector<JsonFile> schemas;  // content/schemas/*.json
  std::vector<RecordFile> records;
  std::vector<std::string> unreadable;  // collection/id of records whose file was refused, sorted
  std::vector<BodyFile> bodies;
  std::map<std::string, JsonFile> locales;       // by language
  std::map<std::string, std::string> templates;  // by path below templates/
  std::vector<Asset> assets;
  std::vector<Asset> script_parts;  // site/assets/search/*, joined before they are published
  JsonFile citations_lock;          // null when there is none
  JsonFile translations_lock;
  std::vector<JsonFile> releases;  // by date
  JsonFile removals;               // content/removed.json; null when there is none
  std::string digest;              // SHA-256 of all that is no record, body or lock, hexadecimal
};

}  // namespace lacuna::model

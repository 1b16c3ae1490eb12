// model/release.hpp: what the tree said on the day it was recorded.
#pragma once
#include <string>
#include <vector>

#include "base/date.hpp"
#include "json/value.hpp"

namespace lacuna::model {

/// A record as it was released. `name` is collection/id.
struct ReleasedRecord {
  std::string name;
  std::string digest;  // SHA-256 of the fields, hexadecimal
  json::Value fields;
};

/// A record that was taken out, and why.
struct Tombstone {
  std::string name;  // collection/id
  base::Date removed_on;
  json::Value reason;  // text by language
};

struct Release {
  base::Date date;
  std::vector<ReleasedRecord> records;  // by name
  std::vector<Tombstone> tombstones;    // by name
};

}  // namespace lacuna::model

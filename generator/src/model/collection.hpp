// model/collection.hpp: what a collection's schema says of its fields. Knows no record and no validation.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/value.hpp"

namespace lacuna::model {

enum class FieldKind : std::uint8_t {
  text,    // words by language
  names,   // lists of words by language
  string,  // one string in no language
  number,
  integer,
  boolean,
  date,
  partial_date,
  duration,
  enumeration,  // one of `values`
  reference,    // id of a record of `target`, or collection/id when `target` is "*"
  object,       // `fields`; `shape` names the kind when the schema does (quantity, period, due …)
};

/// What a schema asks of a value beyond its kind; empty where it asks nothing.
struct Limits {
  std::string pattern;                     // as the schema writes it
  std::optional<std::int64_t> max_length;  // in characters
  std::optional<double> minimum;
  std::optional<double> maximum;
  std::int64_t min_items = 0;  // of a list
};

/// Where `field` of an object is `value`, the fields `required` must be there too.
struct Condition {
  std::string field;
  std::string value;
  std::vector<std::string> required;
};

/// One field of a collection, or of an object inside one.
struct Field {
  std::string name;
  FieldKind kind = FieldKind::string;
  bool list = false;
  bool required = false;
  std::string target;              // reference: the collection, or "*"
  bool in_some_languages = false;  // text: need not be there in every language (x-in-some-languages)
  bool voice = false;              // reference: who said or undertook what the object around it holds (x-voice)
  std::string shape;               // x-kind of the definition it comes from, or empty
  std::string description;
  std::vector<std::string> values;  // enumeration: in the order of the schema
  std::vector<Field> fields;        // object: in the order of the schema
  std::string date_field = "date";  // object in a list: the field that dates an entry (x-date)
  Limits limits;
  std::vector<std::vector<std::string>> alternatives;  // object: sets of fields of which one must be there whole
  bool one_alternative = false;                        // no second of them may be there
  std::vector<Condition> conditions;                   // object
};

/// A collection as its schema defines it. Fields: those of the collection first, in the order of the schema, then the
/// common ones.
struct Collection {
  std::string name;
  std::string title;
  std::vector<Field> fields;
  std::vector<std::string> columns;  // fields that a list shows
  std::vector<std::string> facets;   // fields that a list is narrowed by; `history.status` is a field of a field
  std::string date_field;            // the field that dates a record (x-date), or empty
  std::string short_field;           // the field with the name by which lists and tables call a record (x-short), or empty
};

/// The field called `name`, or nullptr.
[[nodiscard]] const Field* find_field(const std::vector<Field>& fields, std::string_view name);
/// The field that `path` leads to, names with dots between them (`history.status`), or nullptr.
[[nodiscard]] const Field* find_field_at(const std::vector<Field>& fields, std::string_view path);

}  // namespace lacuna::model

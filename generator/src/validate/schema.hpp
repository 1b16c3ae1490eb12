// validate/schema.hpp: JSON Schemas, compiled, and the check of one JSON tree against one of them. Knows no field name.
//
// The dialect is the part of JSON Schema 2020-12 that records need:
//   $schema $id $ref $defs $comment title description examples
//   type enum const minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength pattern format
//   minItems maxItems uniqueItems minProperties maxProperties required
//   properties patternProperties additionalProperties propertyNames unevaluatedProperties items
//   allOf anyOf oneOf not if then else
// with the formats date, duration, uri and partial-date, which are checked, and x-ref, x-voice, x-kind, x-columns,
// x-facets, x-date, x-short and x-in-some-languages, which others read. Any other keyword or format is an error where it
// stands, so that nobody believes in a rule that is not kept. `$ref` is `file.json`, `file.json#/pointer` or `#/pointer`;
// `file.json` is the `$id` of a schema of the set, word for word. `$id` stands only at the top.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "json/value.hpp"
#include "model/corpus.hpp"

namespace lacuna::validate {

struct SchemaGraph;

/// One schema of a set. Cheap to copy, never changes, and may be used by several threads.
class Schema {
 public:
  Schema(std::shared_ptr<const SchemaGraph> graph, std::uint32_t root) : graph_(std::move(graph)), root_(root) {}
  [[nodiscard]] const SchemaGraph& graph() const { return *graph_; }
  [[nodiscard]] std::uint32_t root() const { return root_; }

 private:
  std::shared_ptr<const SchemaGraph> graph_;
  std::uint32_t root_;
};

/// Schemas that refer to each other.
class SchemaSet {
 public:
  /// All schemas of `files`. A file is known by its `$id`, or else by the last part of its path.
  ///
  /// Errors  An unknown keyword; a keyword's value of the wrong kind; a reference that leads to no schema, or back to
  ///         itself without a step into the record; a pattern that does not parse; a name given twice. Each at its place.
  ///         The file of an error is left out of the set, and so are those that refer to it.
  /// Cost    O(bytes).
  [[nodiscard]] static diagnostic::Staged<SchemaSet> compile(const std::vector<model::JsonFile>& files);
  /// The schema known as `id`, or nullptr.
  [[nodiscard]] const Schema* find(std::string_view id) const;

 private:
  std::map<std::string, Schema, std::less<>> schemas_;
};

/// What is wrong with `record`, each problem at its place in `path`; nothing if it obeys `schema`.
///
/// Messages are for people who never saw the schema: a near name for an unknown field or value, what is missing for one of
/// several forms, why a date is none. One fault gives one message where that can be told.
/// Cost    O(size of the record) for schemas without alternatives; never more than a fixed number of steps a byte, after
///         which the check ends with an error.
[[nodiscard]] diagnostic::Diagnostics check(const json::Value& record, const Schema& schema, const std::string& path);

}  // namespace lacuna::validate

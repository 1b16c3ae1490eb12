// validate/schema_reader.hpp: from the text of schemas to nodes. Knows each keyword, and no record.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "json/value.hpp"
#include "validate/schema_graph.hpp"

namespace lacuna::validate {

/// A schema's address: the id of its file, and the JSON pointer in it.
using SchemaPlace = std::pair<std::string, std::string>;

/// A `$ref` that has been read and not yet followed.
struct Reference {
  NodeIndex from = 0;
  SchemaPlace target;
  std::string text;
  diagnostic::Place place;
};

/// Schemas while they are compiled.
struct SchemaDraft {
  SchemaGraph graph;
  std::vector<diagnostic::Place> node_places;  // of each node of the graph, for messages
  std::map<SchemaPlace, NodeIndex> places;
  std::vector<Reference> references;
  diagnostic::Diagnostics diagnostics;
};

/// Reads the schemas of one file into a draft.
class SchemaReader {
 public:
  /// `id`: what the file is known by. `path`: where it is, for messages.
  SchemaReader(std::string id, std::string path, SchemaDraft& draft) : id_(std::move(id)), path_(std::move(path)), draft_(draft) {}

  /// The node for `schema`, which stands at `pointer` in the file; those below it come after.
  NodeIndex read(const json::Value& schema, const std::string& pointer);

 private:
  /// One keyword of a schema: its member, the schema's pointer and index, and the node that it adds to.
  struct Keyword {
    const json::Member& member;
    const std::string& pointer;
    NodeIndex index;
    Node& node;

    [[nodiscard]] const json::Value& value() const { return member.value; }
  };
  using Handler = void (SchemaReader::*)(const Keyword&);

  static const std::map<std::string_view, Handler>& handlers();
  void read_keyword(const Keyword& at);

  void read_dialect(const Keyword& at);
  void read_id(const Keyword& at);
  void read_reference(const Keyword& at);
  void read_definitions(const Keyword& at);
  void read_text(const Keyword& at);
  void read_flag(const Keyword& at);
  void read_texts(const Keyword& at);
  void read_description(const Keyword& at);
  void read_examples(const Keyword& at);
  void read_type(const Keyword& at);
  void read_choices(const Keyword& at);
  void read_constant(const Keyword& at);
  void read_uniqueness(const Keyword& at);
  void read_format(const Keyword& at);
  void read_pattern(const Keyword& at);
  void read_required(const Keyword& at);
  void read_properties(const Keyword& at);
  void read_pattern_properties(const Keyword& at);
  template <auto bound>
  void read_bound(const Keyword& at);
  template <auto count>
  void read_count(const Keyword& at);
  template <auto child>
  void read_schema(const Keyword& at);
  template <auto children>
  void read_schemas(const Keyword& at);

  /// The schemas of an object of schemas, in its order.
  std::vector<std::pair<std::string, NodeIndex>> read_map(const Keyword& at);
  std::optional<Pattern> compile_pattern(std::string_view source, base::Span span);
  /// False, with an error, unless the keyword's value is of `kind`, which is `what` in words.
  bool expect(const Keyword& at, json::Kind kind, std::string_view what);
  /// False, with an error, unless the keyword's value is a list of different texts.
  bool expect_texts(const Keyword& at);
  void fault_value(const Keyword& at, std::string_view what);
  void fault(diagnostic::Code code, base::Span span, std::string message, std::string hint = {});

  std::string id_;
  std::string path_;
  SchemaDraft& draft_;
};

}  // namespace lacuna::validate

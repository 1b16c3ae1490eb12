#include "validate/schema_reader.hpp"

#include <algorithm>

#include "base/edit_distance.hpp"
#include "base/text.hpp"

namespace lacuna::validate {

using diagnostic::Code;
using json::Kind;
using json::Value;

NodeIndex SchemaReader::read(const Value& schema, const std::string& pointer) {
  const auto index = static_cast<NodeIndex>(draft_.graph.nodes.size());
  draft_.graph.nodes.emplace_back();
  draft_.node_places.push_back({path_, schema.span()});
  draft_.places[{id_, pointer}] = index;
  Node node;
  if (schema.is(Kind::boolean)) {
    node.is_never = !schema.boolean();
  } else if (schema.is(Kind::object)) {
    for (const json::Member& member : schema.members()) read_keyword({member, pointer, index, node});
  } else {
    fault(Code::bad_schema, schema.span(), "a schema is an object, `true` or `false`");
  }
  draft_.graph.nodes[index] = std::move(node);
  return index;
}

void SchemaReader::read_keyword(const Keyword& at) {
  const auto handler = handlers().find(at.member.key);
  if (handler != handlers().end()) {
    (this->*handler->second)(at);
    return;
  }
  std::vector<std::string> names;
  for (const auto& row : handlers()) names.emplace_back(row.first);
  std::string hint = base::suggestion(at.member.key, names);
  if (hint.empty()) hint = "kept are " + base::join(names, ", ");
  fault(Code::unknown_keyword, at.member.key_span, "unknown keyword `" + at.member.key + "` in a schema", std::move(hint));
}

std::vector<std::pair<std::string, NodeIndex>> SchemaReader::read_map(const Keyword& at) {
  std::vector<std::pair<std::string, NodeIndex>> out;
  if (!expect(at, Kind::object, "an object of schemas")) return out;
  const std::string pointer = json::pointer_to(at.pointer, at.member.key);
  for (const json::Member& member : at.value().members()) {
    out.emplace_back(member.key, read(member.value, json::pointer_to(pointer, member.key)));
  }
  return out;
}

std::optional<Pattern> SchemaReader::compile_pattern(std::string_view source, base::Span span) {
  auto pattern = Pattern::compile(source);
  if (!pattern) fault(Code::bad_pattern, span, "`" + std::string(source) + "` is no regular expression");
  return pattern;
}

bool SchemaReader::expect(const Keyword& at, Kind kind, std::string_view what) {
  if (at.value().is(kind)) return true;
  fault_value(at, what);
  return false;
}

bool SchemaReader::expect_texts(const Keyword& at) {
  if (!expect(at, Kind::array, "a list of texts")) return false;
  std::vector<std::string_view> texts;
  for (const Value& item : at.value().items()) {
    const bool is_new = item.is(Kind::string) && std::find(texts.begin(), texts.end(), item.text()) == texts.end();
    if (!is_new) {
      fault_value(at, "a list of texts, each once");
      return false;
    }
    texts.push_back(item.text());
  }
  return true;
}

void SchemaReader::fault_value(const Keyword& at, std::string_view what) {
  fault(Code::bad_schema, at.value().span(), "the value of `" + at.member.key + "` is not " + std::string(what));
}

void SchemaReader::fault(Code code, base::Span span, std::string message, std::string hint) {
  draft_.diagnostics.push_back({code, {path_, span}, std::move(message), std::move(hint), {}});
}

}  // namespace lacuna::validate

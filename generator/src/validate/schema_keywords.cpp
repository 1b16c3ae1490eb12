// The keywords of the dialect: what each may say, and what it sets in a node.
#include <algorithm>
#include <array>

#include "base/edit_distance.hpp"
#include "base/text.hpp"
#include "validate/schema_reader.hpp"

namespace lacuna::validate {
namespace {

using diagnostic::Code;
using json::Kind;
using json::Value;

constexpr std::string_view kDialect = "https://json-schema.org/draft/2020-12/schema";

constexpr std::array<std::pair<std::string_view, TypeBit>, 7> kTypes{{{"null", kNull},
                                                                      {"boolean", kBoolean},
                                                                      {"object", kObject},
                                                                      {"array", kArray},
                                                                      {"number", kNumber},
                                                                      {"string", kString},
                                                                      {"integer", kInteger}}};

/// The bit of a type's name; 0 if there is no such type.
TypeBits type_bit(const Value& name) {
  const auto* found = std::find_if(kTypes.begin(), kTypes.end(), [&name](const auto& row) { return row.first == name.text(); });
  return name.is(Kind::string) && found != kTypes.end() ? TypeBits{found->second} : TypeBits{0};
}

bool is_count(const Value& value) { return value.is_integer() && value.number() >= 0 && value.number() < 1e9; }

/// `text` with %-encodings resolved (RFC 3986, section 2.1).
std::string percent_decoded(std::string_view text) {
  const auto digit = [&text](std::size_t i) {
    constexpr std::string_view digits = "0123456789abcdef";
    const std::string letter = base::to_lower_ascii(text.substr(i, 1));
    return letter.empty() ? std::string_view::npos : digits.find(letter);
  };
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_encoded = text[i] == '%' && digit(i + 1) != std::string_view::npos && digit(i + 2) != std::string_view::npos;
    out += is_encoded ? static_cast<char>(static_cast<unsigned char>(digit(i + 1) * 16 + digit(i + 2))) : text[i];
    if (is_encoded) i += 2;
  }
  return out;
}

}  // namespace

void SchemaReader::read_dialect(const Keyword& at) {
  if (!expect(at, Kind::string, "text") || at.value().text() == kDialect) return;
  fault(Code::bad_schema, at.value().span(), "the dialect is `" + at.value().text() + "`", "only `" + std::string(kDialect) + "` is kept");
}

void SchemaReader::read_id(const Keyword& at) {
  if (!expect(at, Kind::string, "text") || at.pointer.empty()) return;
  fault(Code::bad_schema, at.member.key_span, "`$id` stands below the top of its file");
}

void SchemaReader::read_reference(const Keyword& at) {
  if (!expect(at, Kind::string, "text")) return;
  const std::string& text = at.value().text();
  const std::size_t hash = std::min(text.find('#'), text.size());
  const std::string file = hash == 0 ? id_ : text.substr(0, hash);
  const std::string pointer = hash == text.size() ? "" : percent_decoded(std::string_view(text).substr(hash + 1));
  draft_.references.push_back({at.index, {file, pointer}, text, {path_, at.value().span()}});
}

void SchemaReader::read_definitions(const Keyword& at) { read_map(at); }

void SchemaReader::read_text(const Keyword& at) { expect(at, Kind::string, "text"); }

void SchemaReader::read_flag(const Keyword& at) { expect(at, Kind::boolean, "`true` or `false`"); }

void SchemaReader::read_texts(const Keyword& at) { expect_texts(at); }

void SchemaReader::read_description(const Keyword& at) {
  if (expect(at, Kind::string, "text")) at.node.description = at.value().text();
}

void SchemaReader::read_examples(const Keyword& at) { expect(at, Kind::array, "a list"); }

void SchemaReader::read_type(const Keyword& at) {
  const Value& value = at.value();
  const std::vector<Value> names = value.is(Kind::array) ? value.items() : std::vector<Value>{value};
  for (const Value& name : names) {
    const TypeBits bit = type_bit(name);
    if (bit == 0) return fault_value(at, "the name of a type, or a list of them");
    at.node.types |= bit;
  }
  if (names.empty()) fault_value(at, "the name of a type, or a list of them");
}

void SchemaReader::read_choices(const Keyword& at) {
  if (expect(at, Kind::array, "a list")) at.node.choices = at.value().items();
}

void SchemaReader::read_constant(const Keyword& at) { at.node.constant = at.value(); }

void SchemaReader::read_uniqueness(const Keyword& at) {
  if (expect(at, Kind::boolean, "`true` or `false`")) at.node.unique_items = at.value().boolean();
}

void SchemaReader::read_format(const Keyword& at) {
  if (!expect(at, Kind::string, "text")) return;
  const std::string& name = at.value().text();
  at.node.format = find_format(name);
  if (at.node.format) return;
  std::string hint = base::suggestion(name, format_names());
  if (hint.empty()) hint = "kept are " + base::join(format_names(), ", ");
  fault(Code::unknown_keyword, at.value().span(), "unknown format `" + name + "`", std::move(hint));
}

void SchemaReader::read_pattern(const Keyword& at) {
  if (expect(at, Kind::string, "text")) at.node.pattern = compile_pattern(at.value().text(), at.value().span());
}

void SchemaReader::read_required(const Keyword& at) {
  if (!expect_texts(at)) return;
  for (const Value& name : at.value().items()) at.node.required.push_back(name.text());
}

void SchemaReader::read_properties(const Keyword& at) {
  at.node.properties = read_map(at);
  std::sort(at.node.properties.begin(), at.node.properties.end());
}

void SchemaReader::read_pattern_properties(const Keyword& at) {
  for (const auto& [source, index] : read_map(at)) {
    const base::Span span = at.value().find_member(source)->key_span;
    if (auto pattern = compile_pattern(source, span)) at.node.pattern_properties.emplace_back(std::move(*pattern), index);
  }
}

template <auto bound>
void SchemaReader::read_bound(const Keyword& at) {
  if (expect(at, Kind::number, "a number")) at.node.*bound = at.value().number();
}

template <auto count>
void SchemaReader::read_count(const Keyword& at) {
  if (!is_count(at.value())) return fault_value(at, "a whole number from 0");
  at.node.*count = static_cast<std::size_t>(at.value().number());
}

template <auto child>
void SchemaReader::read_schema(const Keyword& at) {
  at.node.*child = read(at.value(), json::pointer_to(at.pointer, at.member.key));
}

template <auto children>
void SchemaReader::read_schemas(const Keyword& at) {
  if (!expect(at, Kind::array, "a list of schemas")) return;
  if (at.value().items().empty()) return fault_value(at, "a list of at least one schema");
  const std::string pointer = json::pointer_to(at.pointer, at.member.key);
  std::size_t position = 0;
  for (const Value& schema : at.value().items()) {
    (at.node.*children).push_back(read(schema, json::pointer_to(pointer, position++)));
  }
}

const std::map<std::string_view, SchemaReader::Handler>& SchemaReader::handlers() {
  using R = SchemaReader;
  static const std::map<std::string_view, Handler> table{
      {"$schema", &R::read_dialect},
      {"$id", &R::read_id},
      {"$ref", &R::read_reference},
      {"$defs", &R::read_definitions},
      {"$comment", &R::read_text},
      {"title", &R::read_text},
      {"description", &R::read_description},
      {"examples", &R::read_examples},
      {"x-ref", &R::read_text},
      {"x-kind", &R::read_text},
      {"x-date", &R::read_text},
      {"x-short", &R::read_text},
      {"x-voice", &R::read_flag},
      {"x-in-some-languages", &R::read_flag},
      {"x-columns", &R::read_texts},
      {"x-facets", &R::read_texts},
      {"type", &R::read_type},
      {"enum", &R::read_choices},
      {"const", &R::read_constant},
      {"minimum", &R::read_bound<&Node::minimum>},
      {"maximum", &R::read_bound<&Node::maximum>},
      {"exclusiveMinimum", &R::read_bound<&Node::exclusive_minimum>},
      {"exclusiveMaximum", &R::read_bound<&Node::exclusive_maximum>},
      {"minLength", &R::read_count<&Node::min_length>},
      {"maxLength", &R::read_count<&Node::max_length>},
      {"pattern", &R::read_pattern},
      {"format", &R::read_format},
      {"minItems", &R::read_count<&Node::min_items>},
      {"maxItems", &R::read_count<&Node::max_items>},
      {"uniqueItems", &R::read_uniqueness},
      {"minProperties", &R::read_count<&Node::min_properties>},
      {"maxProperties", &R::read_count<&Node::max_properties>},
      {"required", &R::read_required},
      {"properties", &R::read_properties},
      {"patternProperties", &R::read_pattern_properties},
      {"additionalProperties", &R::read_schema<&Node::additional_properties>},
      {"propertyNames", &R::read_schema<&Node::property_names>},
      {"unevaluatedProperties", &R::read_schema<&Node::unevaluated_properties>},
      {"items", &R::read_schema<&Node::items>},
      {"allOf", &R::read_schemas<&Node::all_of>},
      {"anyOf", &R::read_schemas<&Node::any_of>},
      {"oneOf", &R::read_schemas<&Node::one_of>},
      {"not", &R::read_schema<&Node::negated>},
      {"if", &R::read_schema<&Node::condition>},
      {"then", &R::read_schema<&Node::consequence>},
      {"else", &R::read_schema<&Node::alternative>},
  };
  return table;
}

}  // namespace lacuna::validate

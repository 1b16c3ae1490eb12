#include <array>

#include "base/text.hpp"
#include "json/parse.hpp"
#include "validate/rules.hpp"

namespace lacuna::validate {
namespace {

using diagnostic::Code;
using json::Kind;
using json::Value;

/// Fields are listed in a hint up to this many.
constexpr std::size_t kMostListed = 12;

std::string kind_word(TypeBits bit) {
  switch (bit) {
    case kNull: return "`null`";
    case kBoolean: return "`true` or `false`";
    case kObject: return "an object";
    case kArray: return "a list";
    case kNumber: return "a number";
    case kString: return "text";
    default: return "a whole number";
  }
}

/// "a list", "a number or text".
std::string kind_words(TypeBits types) {
  std::vector<std::string> words;
  for (const TypeBits bit : {kNull, kBoolean, kObject, kArray, kNumber, kString, kInteger}) {
    if ((types & bit) != 0) words.push_back(kind_word(bit));
  }
  return base::join(words, " or ");
}

/// True for a text that would have one of `types` if its quotes were left out.
bool is_quoted_value(const Value& value, TypeBits types) {
  if (!value.is(Kind::string)) return false;
  const auto inner = json::parse(value.text(), {});
  return inner.diagnostics.empty() && has_type(inner.value, types);
}

std::string hint_for(const Spot& spot, const SchemaGraph& graph, NodeIndex node) {
  const TypeBits types = graph.nodes[node].types;
  if (is_quoted_value(spot.value, types)) return "leave out the quotes";
  if (types == kString && (spot.value.is(Kind::number) || spot.value.is(Kind::boolean))) return "put it in double quotes";
  if (types == kArray && !spot.value.is(Kind::object)) return "put it in brackets: `[ … ]`";
  std::string hint = description_hint(graph, node);
  const std::vector<std::string> names = property_names(graph, node);
  if (types == kObject && !names.empty() && names.size() <= kMostListed) {
    hint += (hint.empty() ? "" : "; ") + std::string("its fields: ") + listed(names, "and");
  }
  return hint;
}

}  // namespace

bool has_type(const Value& value, TypeBits types) {
  constexpr std::array<TypeBits, 6> bits{kNull, kBoolean, kNumber, kString, kArray, kObject};
  if (types == 0 || (types & bits[static_cast<std::size_t>(value.kind())]) != 0) return true;
  return (types & kInteger) != 0 && value.is_integer();
}

bool check_type(const Spot& spot, const SchemaGraph& graph, NodeIndex node, Findings& findings) {
  const TypeBits types = graph.nodes[node].types;
  if (has_type(spot.value, types)) return true;
  if (!findings.is_silent()) {
    findings.add(Code::wrong_type, opening(spot.value), subject(spot) + " is " + seen(spot.value) + ", not " + kind_words(types),
                 hint_for(spot, graph, node));
  }
  return false;
}

std::string description_hint(const SchemaGraph& graph, NodeIndex node) {
  std::string_view description = description_of(graph, node);
  if (description.empty()) return {};
  if (description.ends_with('.')) description.remove_suffix(1);
  return "the schema says: " + std::string(description);
}

}  // namespace lacuna::validate

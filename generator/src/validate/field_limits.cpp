#include "validate/field_limits.hpp"

#include <utility>

namespace lacuna::validate {
namespace {

using json::Value;

std::vector<std::string> required_of(const Value& schema) {
  std::vector<std::string> names;
  for (const Value& name : schema.items_at("required")) names.push_back(name.text());
  return names;
}

std::optional<double> number_at(const Value& schema, std::string_view key) {
  const Value* number = schema.find(key);
  return number == nullptr ? std::nullopt : std::optional(number->number());
}

void read_alternatives(const Value& schema, model::Field& field) {
  for (const char* keyword : {"anyOf", "oneOf"}) {
    for (const Value& alternative : schema.items_at(keyword)) field.alternatives.push_back(required_of(alternative));
  }
  field.one_alternative = schema.find("oneOf") != nullptr;
}

void read_condition(const Value& rule, model::Field& field) {
  const Value* when = rule.find("if");
  const Value* then = rule.find("then");
  const Value* properties = when == nullptr ? nullptr : when->find("properties");
  if (properties == nullptr || then == nullptr) return;
  for (const json::Member& member : properties->members()) {
    const std::string_view value = member.value.string_at("const");
    if (!value.empty()) field.conditions.push_back({member.key, std::string(value), required_of(*then)});
  }
}

}  // namespace

void read_limits(const Value& schema, model::Field& field) {
  field.limits.pattern = schema.string_at("pattern");
  if (const auto length = number_at(schema, "maxLength")) field.limits.max_length = static_cast<std::int64_t>(*length);
  field.limits.minimum = number_at(schema, "minimum");
  field.limits.maximum = number_at(schema, "maximum");
  if (field.kind != model::FieldKind::object) return;
  read_alternatives(schema, field);
  for (const Value& rule : schema.items_at("allOf")) read_condition(rule, field);
}

}  // namespace lacuna::validate

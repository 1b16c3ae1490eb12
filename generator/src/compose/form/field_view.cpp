#include "compose/form/field_view.hpp"

#include <utility>

#include "base/json_writer.hpp"
#include "compose/cells.hpp"

namespace lacuna::compose {
namespace {

using model::Field;
using model::FieldKind;
using templates::List;
using templates::Object;
using templates::Value;

Value optional_text(std::string text) { return text.empty() ? Value() : Value(std::move(text)); }

std::string_view kind_name(FieldKind kind) {
  switch (kind) {
    case FieldKind::text: return "text";
    case FieldKind::names: return "names";
    case FieldKind::string: return "string";
    case FieldKind::number: return "number";
    case FieldKind::integer: return "integer";
    case FieldKind::boolean: return "boolean";
    case FieldKind::date: return "date";
    case FieldKind::partial_date: return "partial_date";
    case FieldKind::duration: return "duration";
    case FieldKind::enumeration: return "enumeration";
    case FieldKind::reference: return "reference";
    case FieldKind::object: return "object";
  }
  return "string";
}

// What may stand there, in words.
std::string expected(const Page& page, const Field& field) {
  std::string words;
  if (field.kind == FieldKind::reference && field.target != "*") {
    words = page.word("form.expects.reference", {{"collection", page.word("collection." + field.target)}});
  } else {
    words =
        page.word(field.kind == FieldKind::reference ? "form.expects.any_reference" : "form.expects." + std::string(kind_name(field.kind)));
  }
  return field.list ? page.word("form.expects.several", {{"what", words}}) : words;
}

Object choice(const std::string& value, std::string label) {
  Object view;
  view.set("value", value);
  view.set("label", std::move(label));
  return view;
}

List choices(const Page& page, const Field& field) {
  List views;
  for (const std::string& value : field.values) views.emplace_back(choice(value, page.word("value." + value)));
  if (field.kind == FieldKind::boolean) {
    views.emplace_back(choice("true", page.word("value.yes")));
    views.emplace_back(choice("false", page.word("value.no")));
  }
  return views;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : " ") + name;
  return text;
}

// Sets of names with `|` between them, as the form's script reads them.
std::string alternatives(const Field& field) {
  std::string text;
  for (const std::vector<std::string>& names : field.alternatives) text += (text.empty() ? "" : "|") + joined(names);
  return text;
}

std::string conditions(const Field& field) {
  std::string text;
  for (const model::Condition& condition : field.conditions) {
    text += (text.empty() ? "" : "|") + condition.field + " " + condition.value + " " + joined(condition.required);
  }
  return text;
}

std::string number_text(std::optional<double> number) {
  base::JsonWriter writer;
  return number ? writer.number(*number).take() : std::string();
}

// Words of the interface for the field, or else the schema's own in English.
void set_help(const Page& page, const std::string& collection, const Field& field, Object& view) {
  std::string help;
  for (const std::string& key : {"help." + collection + "." + field.name, "help." + field.name}) {
    if (help.empty() && page.edition.messages.has(key)) help = page.word(key);
  }
  const bool is_foreign = help.empty() && page.language() != "en";
  if (help.empty()) help = field.description;
  view.set("help_lang", is_foreign && !help.empty() ? Value("en") : Value());
  view.set("help", optional_text(std::move(help)));
}

void set_limits(const Field& field, Object& view) {
  const model::Limits& limits = field.limits;
  view.set("pattern", optional_text(limits.pattern));
  view.set("max_length", limits.max_length ? Value(std::to_string(*limits.max_length)) : Value());
  view.set("minimum", optional_text(number_text(limits.minimum)));
  view.set("maximum", optional_text(number_text(limits.maximum)));
  view.set("min_items", limits.min_items == 0 ? Value() : Value(std::to_string(limits.min_items)));
  view.set("alternatives", optional_text(alternatives(field)));
  view.set("one_alternative", field.one_alternative);
  view.set("conditions", optional_text(conditions(field)));
}

}  // namespace

bool can_be_asked(const Field& field) { return field.kind != FieldKind::object || !field.fields.empty(); }

Object field_view(const Page& page, const std::string& collection, const Field& field) {
  Object view;
  view.set("name", field.name);
  view.set("label", field_label(page, field.name));
  view.set("kind", kind_name(field.kind));
  view.set("expected", expected(page, field));
  view.set("is_required", field.required);
  view.set("is_list", field.list);
  view.set("target", optional_text(field.target));
  set_help(page, collection, field, view);
  set_limits(field, view);
  view.set("values", choices(page, field));
  List inner;
  for (const Field& one : field.fields) {
    if (can_be_asked(one)) inner.emplace_back(field_view(page, collection, one));
  }
  view.set("has_fields", !inner.empty());
  view.set("fields", std::move(inner));
  return view;
}

}  // namespace lacuna::compose

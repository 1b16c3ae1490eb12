#include "derive/views/check.hpp"

#include "base/edit_distance.hpp"

namespace lacuna::derive {
namespace {

using model::Field;
using model::FieldKind;

std::string_view name_of(FieldKind kind) {
  switch (kind) {
    case FieldKind::text: return "text by language";
    case FieldKind::names: return "names by language";
    case FieldKind::string: return "string";
    case FieldKind::number: return "number";
    case FieldKind::integer: return "whole number";
    case FieldKind::boolean: return "boolean";
    case FieldKind::date: return "date";
    case FieldKind::partial_date: return "partial date";
    case FieldKind::duration: return "duration";
    case FieldKind::enumeration: return "choice";
    case FieldKind::reference: return "reference";
    case FieldKind::object: return "object";
  }
  return "field";
}

std::string described(FieldKind kind, bool is_list) { return (is_list ? "a list, each a " : "a single ") + std::string(name_of(kind)); }

std::string listed(std::span<const std::string_view> words) {
  std::string out;
  for (const std::string_view word : words) out += (out.empty() ? "`" : ", `") + std::string(word) + "`";
  return out;
}

// The place of the field in the schema, or of the list of its fields, or the file as a whole.
base::Span place_of(const model::JsonFile* schema, std::string_view path) {
  const json::Member* properties = schema == nullptr ? nullptr : schema->value.find_member("properties");
  if (properties == nullptr) return {};
  const json::Member* own = properties->value.find_member(path.substr(0, path.find('.')));
  return own != nullptr ? own->key_span : properties->key_span;
}

}  // namespace

void ViewCheck::word(std::string_view name, std::string_view& /*out*/) { expect(name, FieldKind::string, false); }

void ViewCheck::number(std::string_view name, std::optional<double>& /*out*/) {
  const Field* field = model::find_field(fields_, name);
  if (field != nullptr && field->kind == FieldKind::integer && !field->list) return;
  expect(name, FieldKind::number, false);
}

void ViewCheck::partial_date(std::string_view name, std::optional<base::PartialDate>& /*out*/) {
  const Field* field = model::find_field(fields_, name);
  if (field != nullptr && field->kind == FieldKind::date && !field->list) return;
  expect(name, FieldKind::partial_date, false);
}

void ViewCheck::reference(std::string_view name, std::string_view target, std::optional<model::RecordIndex>& /*out*/) {
  expect_reference(name, target, false);
}

void ViewCheck::references(std::string_view name, std::string_view target, std::vector<model::RecordIndex>& /*out*/) {
  expect_reference(name, target, true);
}

void ViewCheck::citations(std::string_view name, std::vector<model::RecordIndex>& /*documents*/) {
  const Field* field = expect(name, FieldKind::object, true);
  if (field != nullptr && field->shape != "citation") report(name, "`" + step(name) + "` is no list of citations");
}

const Field* ViewCheck::expect(std::string_view name, FieldKind kind, bool is_list) {
  const Field* field = model::find_field(fields_, name);
  if (field == nullptr) {
    report(name, "`" + collection_.name + "` has no field `" + step(name) + "`, which is computed with");
    return nullptr;
  }
  if (field->kind == kind && field->list == is_list) return field;
  report(name,
         "`" + step(name) + "` is " + described(field->kind, field->list) + ", and " + described(kind, is_list) + " is computed with");
  return nullptr;
}

void ViewCheck::expect_reference(std::string_view name, std::string_view target, bool is_list) {
  const Field* field = expect(name, FieldKind::reference, is_list);
  if (field == nullptr || field->target == target) return;
  report(name,
         "`" + step(name) + "` names records of `" + field->target + "`, and those of `" + std::string(target) + "` are computed with");
}

void ViewCheck::check_words(std::string_view name, std::span<const std::string_view> words, bool is_list) {
  const Field* field = expect(name, FieldKind::enumeration, is_list);
  if (field == nullptr || std::is_permutation(words.begin(), words.end(), field->values.begin(), field->values.end())) return;
  const std::vector<std::string_view> own(field->values.begin(), field->values.end());
  report(name, "`" + step(name) + "` has the values " + listed(own) + ", and " + listed(words) + " are computed with");
}

std::string ViewCheck::step(std::string_view name) const { return path_.empty() ? std::string(name) : path_ + "." + std::string(name); }

void ViewCheck::report(std::string_view name, const std::string& message) {
  std::vector<std::string> known;
  for (const Field& field : fields_) known.push_back(field.name);
  const bool is_missing = model::find_field(fields_, name) == nullptr;
  const std::string path = schema_ == nullptr ? "content/schemas/" + collection_.name + ".json" : schema_->path;
  const std::string near = is_missing ? base::suggestion(name, known) : std::string();
  problems_.push_back({diagnostic::Code::unbound_view,
                       {path, place_of(schema_, step(name))},
                       message,
                       near.empty() ? "define it as the program knows it, or change the view in generator/src/derive/views" : near,
                       {}});
}

}  // namespace lacuna::derive

#include "validate/collections.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "base/edit_distance.hpp"
#include "validate/field_limits.hpp"

namespace lacuna::validate {
namespace {

using diagnostic::Code;
using diagnostic::Diagnostics;
using json::Value;
using model::Field;
using model::FieldKind;

// A schema together with the file it stands in, so that its own references can be followed.
struct Located {
  const Value* schema;
  const model::JsonFile* file;
};

using Files = std::map<std::string, const model::JsonFile*, std::less<>>;

std::string stem(const std::string& path) {
  const std::size_t slash = path.rfind('/') + 1;
  return path.substr(slash, path.rfind('.') - slash);
}

// Follows `$ref` (`file.json`, `file.json#/pointer`, `#/pointer`) until there is none.
Located follow(Located at, const Files& files) {
  for (const Value* ref = at.schema->find("$ref"); ref != nullptr; ref = at.schema->find("$ref")) {
    const std::string_view text = ref->text();
    const std::size_t hash = std::min(text.find('#'), text.size());
    const model::JsonFile* file = at.file;
    if (hash > 0) {
      const auto found = files.find(text.substr(0, hash));
      if (found == files.end()) return at;
      file = found->second;
    }
    const std::string_view pointer = hash < text.size() ? text.substr(hash + 1) : std::string_view();
    const Value* target = json::find_at(file->value, pointer);
    if (target == nullptr) return at;
    at = {target, file};
  }
  return at;
}

bool requires_field(const Value& schema, std::string_view name) {
  const std::vector<Value>& required = schema.items_at("required");
  return std::any_of(required.begin(), required.end(), [&](const Value& one) { return one.text() == name; });
}

FieldKind string_kind(const Value& schema) {
  const std::string_view format = schema.string_at("format");
  if (schema.find("x-ref") != nullptr) return FieldKind::reference;
  if (format == "date") return FieldKind::date;
  if (format == "partial-date") return FieldKind::partial_date;
  if (format == "duration") return FieldKind::duration;
  return FieldKind::string;
}

class FieldReader {
 public:
  explicit FieldReader(const Files& files) : files_(files) {}

  // The fields that `properties` of one schema object define, in its order.
  std::vector<Field> fields_of(Located at) {
    std::vector<Field> fields;
    const Value* properties = at.schema->find("properties");
    if (properties == nullptr) return fields;
    for (const json::Member& member : properties->members()) {
      if (member.key.starts_with('$')) continue;
      Field field = field_of({&member.value, at.file});
      field.name = member.key;
      field.required = requires_field(*at.schema, member.key);
      fields.push_back(std::move(field));
    }
    return fields;
  }

 private:
  Field field_of(Located at) {
    const Located target = follow(at, files_);
    const Value& schema = *target.schema;
    Field field;
    if (schema.string_at("type") == "array") {
      const Value* items = schema.find("items");
      if (items != nullptr) field = field_of({items, target.file});
      field.list = true;
      if (const Value* least = schema.find("minItems")) field.limits.min_items = static_cast<std::int64_t>(least->number());
    } else {
      read_single(target, field);
      read_limits(schema, field);
    }
    if (at.schema->find("x-in-some-languages") != nullptr) field.in_some_languages = true;
    if (const Value* kind = schema.find("x-kind"); kind != nullptr && !field.list) field.shape = kind->text();
    std::string_view description = at.schema->string_at("description");
    if (description.empty()) description = schema.string_at("description");
    if (!description.empty()) field.description = description;
    return field;
  }

  void read_single(const Located& at, Field& field) {
    const Value& schema = *at.schema;
    const std::string_view type = schema.string_at("type");
    const std::string_view kind = schema.string_at("x-kind");
    if (!schema.items_at("enum").empty()) {
      field.kind = FieldKind::enumeration;
      for (const Value& value : schema.items_at("enum")) field.values.push_back(value.text());
    } else if (kind == "text") {
      field.kind = FieldKind::text;
    } else if (kind == "names") {
      field.kind = FieldKind::names;
    } else if (type == "object") {
      field.kind = FieldKind::object;
      field.fields = fields_of(at);
      if (schema.find("x-date") != nullptr) field.date_field = schema.string_at("x-date");
    } else if (type == "number") {
      field.kind = FieldKind::number;
    } else if (type == "integer") {
      field.kind = FieldKind::integer;
    } else if (type == "boolean") {
      field.kind = FieldKind::boolean;
    } else {
      field.kind = string_kind(schema);
      field.target = schema.string_at("x-ref");
      field.voice = schema.find("x-voice") != nullptr;
    }
  }

  const Files& files_;
};

// `keyword` holds a name or a list of names.
void check_names(const model::JsonFile& file, const char* keyword, const model::Collection& collection, Diagnostics& problems) {
  std::vector<std::string> known;
  for (const Field& field : collection.fields) known.push_back(field.name);
  const auto check = [&](const Value& name) {
    if (model::find_field_at(collection.fields, name.text()) != nullptr) return;
    problems.push_back({Code::unknown_schema_field,
                        {file.path, name.span()},
                        "`" + std::string(keyword) + "` names `" + name.text() + "`, which is no field of `" + collection.name + "`",
                        base::suggestion(name.text(), known),
                        {}});
  };
  for (const Value& name : file.value.items_at(keyword)) check(name);
  if (const Value* name = file.value.find(keyword); name != nullptr && !name->text().empty()) check(*name);
}

std::vector<std::string> texts(const std::vector<Value>& values) {
  std::vector<std::string> result;
  result.reserve(values.size());
  for (const Value& value : values) result.push_back(value.text());
  return result;
}

// Every `x-ref` below `value` names a collection, or any (`*`).
void check_targets(const Value& value, const model::JsonFile& file, const std::vector<std::string>& names, Diagnostics& problems) {
  for (const json::Member& member : value.members()) {
    const std::string& target = member.value.text();
    if (member.key == "x-ref" && target != "*" && std::find(names.begin(), names.end(), target) == names.end()) {
      problems.push_back({Code::unknown_schema_field,
                          {file.path, member.value.span()},
                          "`x-ref` names the collection `" + target + "`, which has no schema",
                          base::suggestion(target, names),
                          {}});
    }
    check_targets(member.value, file, names, problems);
  }
  for (const Value& item : value.items()) check_targets(item, file, names, problems);
}

}  // namespace

diagnostic::Staged<std::vector<model::Collection>> make_collections(const std::vector<model::JsonFile>& schemas) {
  diagnostic::Staged<std::vector<model::Collection>> staged;
  Files files;
  std::vector<std::string> names;
  for (const model::JsonFile& file : schemas) {
    files.emplace(stem(file.path) + ".json", &file);
    if (stem(file.path) != "common") names.push_back(stem(file.path));
  }
  FieldReader reader(files);
  for (const model::JsonFile& file : schemas) {
    check_targets(file.value, file, names, staged.diagnostics);
    model::Collection collection;
    collection.name = stem(file.path);
    if (collection.name == "common") continue;
    collection.title = file.value.string_at("title");
    collection.fields = reader.fields_of({&file.value, &file});
    if (file.value.find("$ref") != nullptr) {
      std::vector<Field> common = reader.fields_of(follow({&file.value, &file}, files));
      for (Field& field : common) field.required = field.required || requires_field(file.value, field.name);
      std::move(common.begin(), common.end(), std::back_inserter(collection.fields));
    }
    collection.columns = texts(file.value.items_at("x-columns"));
    collection.facets = texts(file.value.items_at("x-facets"));
    collection.date_field = file.value.string_at("x-date");
    collection.short_field = file.value.string_at("x-short");
    check_names(file, "x-columns", collection, staged.diagnostics);
    check_names(file, "x-facets", collection, staged.diagnostics);
    check_names(file, "x-short", collection, staged.diagnostics);
    staged.value.push_back(std::move(collection));
  }
  std::sort(staged.value.begin(), staged.value.end(), [](const auto& left, const auto& right) { return left.name < right.name; });
  return staged;
}

}  // namespace lacuna::validate

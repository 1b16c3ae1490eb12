#include "model/collection.hpp"

#include <algorithm>

namespace lacuna::model {

const Field* find_field(const std::vector<Field>& fields, std::string_view name) {
  const auto found = std::find_if(fields.begin(), fields.end(), [name](const Field& field) { return field.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

const Field* find_field_at(const std::vector<Field>& fields, std::string_view path) {
  const std::size_t dot = path.find('.');
  const Field* field = find_field(fields, path.substr(0, dot));
  return field == nullptr || dot == std::string_view::npos ? field : find_field_at(field->fields, path.substr(dot + 1));
}

}  // namespace lacuna::model

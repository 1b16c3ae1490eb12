// validate/field_limits.hpp: what a schema asks of one value, for those who tell people beforehand. Checks nothing itself.
#pragma once
#include "json/value.hpp"
#include "model/collection.hpp"

namespace lacuna::validate {

/// Reads pattern, maxLength, minimum and maximum of `schema` into the field's limits, and for an object its `anyOf` or
/// `oneOf` of `required` into the alternatives and the `if`/`then` with a `const` in its `allOf` into the conditions.
void read_limits(const json::Value& schema, model::Field& field);

}  // namespace lacuna::validate

// derive/field_changes.hpp: where two JSON trees differ. Knows no record.
#pragma once
#include <vector>

#include "json/value.hpp"
#include "model/change.hpp"

namespace lacuna::derive {

/// The differences from `before` to `after`, by pointer, then by their JSON text.
///
/// Rule    Objects are compared member by member. Of lists of one length that differ at objects, those objects are compared
///         in their places; of other lists each item too many on one side is a difference at the list's own pointer, and the
///         same items in another order are one difference of the whole list. Exchanging the trees exchanges `before` and
///         `after` of each difference and nothing else.
/// Cost    O(members of one object squared + items of one list squared), objects and lists being short.
[[nodiscard]] std::vector<model::FieldChange> field_changes(const json::Value& before, const json::Value& after);

}  // namespace lacuna::derive

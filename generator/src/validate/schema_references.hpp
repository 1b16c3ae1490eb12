// validate/schema_references.hpp: follows the references between schemas. Knows no keyword's text, and no record.
#pragma once
#include "validate/schema_reader.hpp"

namespace lacuna::validate {

/// Sets `ref` of every node that has a `$ref`. Errors: a reference that leads to no schema.
void resolve_references(SchemaDraft& draft);

/// Errors for schemas that judge a value by judging the same value by themselves, or over more than 32 steps. Such a node
/// is made to accept everything, so that what is left can be walked.
void check_circles(SchemaDraft& draft);

}  // namespace lacuna::validate

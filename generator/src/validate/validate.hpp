// validate/validate.hpp: each record alone, against its collection's schema. Knows no other record.
#pragma once
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "model/corpus.hpp"
#include "model/records.hpp"
#include "model/settings.hpp"

namespace lacuna::validate {

/// Settings from site.json, checked against site.schema.json; defaults where there is an error.
[[nodiscard]] diagnostic::Staged<model::Settings> validate_settings(const model::Corpus& corpus);

/// The corpus' records that obey their schemas, with their bodies as trees. `corpus.records` and `corpus.bodies` are
/// taken out of it.
///
/// Shapes  As model::Records says.
/// Errors  What the schema check and the Markdown reader say, each at its place; a record in a folder without a schema;
///         a body without a record; a text in a language that `settings` does not declare. A record with an error is set
///         aside. Warnings: the editorial rules of editorial.hpp.
/// Cost    O(bytes), spread over `jobs` threads.
[[nodiscard]] diagnostic::Staged<model::Records> validate(model::Corpus& corpus, const model::Settings& settings, unsigned jobs);

}  // namespace lacuna::validate

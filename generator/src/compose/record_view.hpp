// compose/record_view.hpp: the page of one record, from its collection's fields alone. Knows no collection by name.
#pragma once
#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// The main part of a record's page, in the frame.
///
/// Shapes  facts: one row a field with a value, in the order of the schema (label, cells, marks); sections: one for each
///         field that is a list of objects (heading, entries of lead, texts, rows, citations); citations: the record's
///         own, numbered from 1; back_links: by collection and field, each with its records by title.
[[nodiscard]] templates::Object record_view(const Page& page, const model::Record& record);

}  // namespace lacuna::compose

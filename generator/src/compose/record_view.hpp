// compose/record_view.hpp: the page of one record, from its collection's fields alone. Knows no collection by name.
#pragma once
#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// The main part of a record's page, in the frame.
///
/// Shapes  facts, points, sections as set_facts() has them; citations: the record's own, numbered from 1; back_links: by
///         collection and field, each with its records by title; what is said of the record itself as set_record_data()
///         has it. A flag has_… stands beside each list that has a heading.
[[nodiscard]] templates::Object record_view(const Page& page, const model::Record& record);

}  // namespace lacuna::compose

// compose/record_data.hpp: what a record's page says of the record itself: languages, review, address, files, how to cite
// it. Knows none of its facts.
#pragma once
#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// Sets translation_note?, reviewed?, review_due?, review_is_past, changed?, owner?, aliases, tongues, permalink, cite,
/// json_url, csv_url, schema_url.
void set_record_data(const Page& page, const model::Record& record, templates::Object& view);

}  // namespace lacuna::compose

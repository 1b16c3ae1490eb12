// compose/record_facts.hpp: the fields of a record as its page shows them: facts in a column, points in sentences,
// sections of entries. Knows no collection by name.
#pragma once
#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// What the field at `pointer` rests on when that is not a cited paragraph, in words; empty for the usual case.
/// `""` is the whole record.
[[nodiscard]] std::string basis_note(const Page& page, const model::Record& record, const std::string& pointer);

/// Sets, in the order of the schema,
///   facts     what fits a narrow column: label, cells, marks (numbers of the sources that carry it), basis?
///   points    what is said in sentences: label, cell, marks, basis?
///   sections  lists of entries, as section_view() has them; then what was computed, each with `about`.
/// A text that only repeats the title or the summary is left out.
void set_facts(const Page& page, const model::Record& record, templates::Object& view);

}  // namespace lacuna::compose

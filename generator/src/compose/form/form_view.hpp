// compose/form/form_view.hpp: the page on which a record is written: the guide to its fields, which a script turns into a
// form, and a record to copy from. Knows no collection by name.
#pragma once
#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// The fields that matter first (id, title, summary, the collection's own, sources, disclosure), the others after them.
[[nodiscard]] templates::Object form_view(const Page& page, const model::Collection& collection);

/// The file of the record that is longest among those short enough to read, without the levels of single fields; empty if
/// all are too long or there is none.
[[nodiscard]] std::string example_text(const model::Graph& graph, const model::Collection& collection);

}  // namespace lacuna::compose

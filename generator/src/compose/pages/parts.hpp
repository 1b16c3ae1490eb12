// compose/pages/parts.hpp: what the pages of computed things share. Knows none of them.
#pragma once
#include <functional>
#include <string_view>
#include <vector>

#include "compose/cells.hpp"
#include "compose/report/line.hpp"

namespace lacuna::compose {

/// Frame, heading, about, and pages?, the links to the other pages of `outline`; the caller adds `sections`.
[[nodiscard]] templates::Object listing_view(const Page& page, const Outline& outline, std::size_t number);

/// The sections of one page: id, heading and about (words `<name>.section.<section>` and `.about`), count
/// on all pages, entries.
[[nodiscard]] templates::List section_views(const Page& page, const Outline& outline, std::size_t number,
                                            const std::function<templates::Object(const OutlineRow&)>& entry_of);

/// The records at `records`, linked, in their order.
[[nodiscard]] Cells record_cells(const Page& page, const std::vector<model::RecordIndex>& records);
/// The records that the list `field` of `value` names in `collection`, linked.
[[nodiscard]] Cells named_cells(const Page& page, const json::Value& value, std::string_view field, std::string_view collection);
/// A cell a citation: document and paragraph, linked to the paragraph in the document's map; one cited twice stands once.
[[nodiscard]] Cells source_cells(const Page& page, const std::vector<json::Value>& citations);
/// `items` in an object, so that a template can show what stands round them once; nothing for an empty list.
[[nodiscard]] templates::Value optional_items(templates::List items);
/// The pieces of a sentence: text, url?, lang?, dir?.
[[nodiscard]] templates::List piece_views(const Page& page, const report::Line& line);
/// A whole number in the language's form.
[[nodiscard]] std::string number_text(const Page& page, std::size_t number);

}  // namespace lacuna::compose

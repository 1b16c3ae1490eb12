// compose/address.hpp: where everything stands in the site. Knows no view and no template.
#pragma once
#include <string>
#include <string_view>

#include "model/graph.hpp"
#include "template/address.hpp"

namespace lacuna::compose {

/// Path from the root of the site, such as `en/gaps/x.html`.
using Path = std::string;

[[nodiscard]] Path home_path(std::string_view language);
/// A page directly below the language's folder, such as `matrix`; `page` counts from 1.
[[nodiscard]] Path page_path(std::string_view language, std::string_view name, std::size_t page = 1);
/// The list of a collection; `page` counts from 1.
[[nodiscard]] Path list_path(std::string_view language, std::string_view collection, std::size_t page = 1);
/// The list of a collection under the values of one of its facets; `page` counts from 1.
[[nodiscard]] Path index_path(std::string_view language, std::string_view collection, std::string_view facet, std::size_t page = 1);
/// The form for a new record of a collection.
[[nodiscard]] Path form_path(std::string_view language, std::string_view collection);
/// The rows of a list as data.
[[nodiscard]] Path rows_path(std::string_view language, std::string_view collection);
[[nodiscard]] Path record_path(std::string_view language, std::string_view collection, std::string_view id);
[[nodiscard]] Path record_path(std::string_view language, const model::Graph& graph, const model::Record& record);
[[nodiscard]] Path data_path(std::string_view collection, std::string_view id);

/// Fragment of a paragraph on its document's page: `p-` and the number with everything but ASCII letters, digits,
/// dots and hyphens turned into hyphens: `p-19-d`.
[[nodiscard]] std::string paragraph_fragment(std::string_view number);

/// `to` as seen from `from`; both are paths from the root of the site, `to` may carry a fragment.
[[nodiscard]] std::string relative_path(std::string_view from, std::string_view to);
[[nodiscard]] templates::Url link(std::string_view from, std::string_view to);

}  // namespace lacuna::compose

// compose/exports.hpp: the records as data to take away: JSON, CSV, the graph. Knows no page.
#pragma once
#include <string>

#include "compose/site.hpp"
#include "json/write.hpp"

namespace lacuna::compose {

/// One record: its fields as written (without those that say who may read it), with id, collection, and the records
/// that name it.
[[nodiscard]] std::string record_json(const Site& site, const model::Record& record);
/// All records of a collection, by id.
[[nodiscard]] std::string collection_json(const Site& site, const model::Collection& collection);
/// A row a record (RFC 4180), UTF-8 without a mark; texts have a column for each language of the records; lists are
/// joined by ` | `; objects are JSON.
[[nodiscard]] std::string collection_csv(const Site& site, const model::Collection& collection);
/// Nodes (collection/id, title) and edges (from, to, field), and citations (from, document, paragraph).
[[nodiscard]] std::string graph_json(const Site& site);
/// As-of date, audience, counts, program version, digest of the disclosed input.
[[nodiscard]] std::string build_json(const Site& site);

}  // namespace lacuna::compose

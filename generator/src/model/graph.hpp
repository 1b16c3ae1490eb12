// model/graph.hpp: the records with their links resolved, both ways. Knows nothing that is computed from them.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/records.hpp"

namespace lacuna::model {

/// A record names another. `field` is the first step of `pointer`, the place of the name inside the record.
struct Link {
  RecordIndex from;
  RecordIndex to;
  std::string field;
  std::string pointer;
};

/// A record cites a paragraph of a document. `pointer` is the place of the citation in the citing record; `ordinal` the
/// paragraph's position among all paragraphs of the map.
struct Citation {
  RecordIndex from;
  RecordIndex document;
  std::uint32_t ordinal = 0;
  std::string paragraph;
  std::string phrase;
  std::string pointer;
};

/// One paragraph of a document's map, in the order of the text.
struct Paragraph {
  std::string number;
  std::uint32_t section = 0;  // position in /map
  const json::Value* value = nullptr;
};

/// The records and everything that joins them.
///
/// Shapes  `records` as in Records. `links` by (from, pointer); `back_links` the same links by (to, from, pointer).
///         `citations` by (from, pointer); `cited` the same by (document, ordinal, from, pointer).
class Graph {
 public:
  std::vector<Collection> collections;
  std::vector<Record> records;
  std::vector<Link> links;
  std::vector<Link> back_links;
  std::vector<Citation> citations;
  std::vector<Citation> cited;

  [[nodiscard]] const Record& record(RecordIndex index) const { return records[index.value]; }
  [[nodiscard]] const Collection& collection_of(const Record& record) const { return collections[record.collection.value]; }
  /// Position of a collection, or nothing. O(log collections).
  [[nodiscard]] std::optional<CollectionIndex> find_collection(std::string_view name) const;
  /// Position of a record, or nothing. O(log records).
  [[nodiscard]] std::optional<RecordIndex> find(std::string_view collection, std::string_view id) const;
  /// The record that the value of a reference field names: `target` is the field's, `name` the id or collection/id.
  [[nodiscard]] std::optional<RecordIndex> resolve(std::string_view target, std::string_view name) const;
  /// All records of a collection, by id. Empty for an unknown name.
  [[nodiscard]] std::span<const Record> of(std::string_view collection) const;
  [[nodiscard]] RecordIndex index_of(const Record& record) const;
  [[nodiscard]] std::span<const Link> links_from(RecordIndex record) const;
  [[nodiscard]] std::span<const Link> links_to(RecordIndex record) const;
  [[nodiscard]] std::span<const Citation> citations_from(RecordIndex record) const;
  [[nodiscard]] std::span<const Citation> citations_of(RecordIndex document) const;
};

/// A place in a record that names another record, resolved or not.
struct Reference {
  std::string field;
  std::string pointer;
  std::string target;        // collection, or "*"
  const json::Value* value;  // the string
  bool is_voice = false;     // as in Field
};

/// A citation as it stands in a record: an object with `document` and `paragraph`.
struct CitationPlace {
  std::string pointer;
  const json::Value* value;
};

/// Every reference of `record`, in the order of its text.
[[nodiscard]] std::vector<Reference> references_of(const Record& record, const Collection& collection);
/// Every citation of a document paragraph in `record`, in the order of its text.
[[nodiscard]] std::vector<CitationPlace> citations_in(const Record& record, const Collection& collection);
/// The paragraphs of a document's map, in order.
[[nodiscard]] std::vector<Paragraph> paragraphs_of(const Record& document);

/// Fills links, back_links, citations and cited from the records, leaving out what does not resolve.
/// Needs `collections` and `records` sorted. O(values · log records).
void join(Graph& graph);

}  // namespace lacuna::model

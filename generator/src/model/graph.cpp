#include "model/graph.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace lacuna::model {
namespace {

// The run of `sorted` whose key equals `wanted`.
template <class T, class Key>
std::span<const T> run_of(const std::vector<T>& sorted, RecordIndex wanted, Key key) {
  const auto low = std::partition_point(sorted.begin(), sorted.end(), [&](const T& item) { return key(item) < wanted; });
  const auto high = std::partition_point(low, sorted.end(), [&](const T& item) { return key(item) == wanted; });
  return {low, high};
}

using Ordinals = std::map<std::string, std::uint32_t, std::less<>>;

// Position of each paragraph number in the map of each document.
std::map<RecordIndex, Ordinals> ordinals_by_document(const Graph& graph) {
  std::map<RecordIndex, Ordinals> documents;
  for (const Record& document : graph.of("documents")) {
    Ordinals& ordinals = documents[graph.index_of(document)];
    std::uint32_t ordinal = 0;
    for (const Paragraph& paragraph : paragraphs_of(document)) ordinals.emplace(paragraph.number, ordinal++);
  }
  return documents;
}

void join_citations(Graph& graph, const std::map<RecordIndex, Ordinals>& documents, const Record& record, RecordIndex from) {
  for (const CitationPlace& place : citations_in(record, graph.collection_of(record))) {
    const auto document = graph.find("documents", place.value->string_at("document"));
    if (!document) continue;
    const Ordinals& ordinals = documents.at(*document);
    const auto paragraph = ordinals.find(place.value->string_at("paragraph"));
    if (paragraph == ordinals.end()) continue;
    graph.citations.push_back(
        {from, *document, paragraph->second, paragraph->first, std::string(place.value->string_at("phrase")), place.pointer});
  }
}

}  // namespace

std::optional<CollectionIndex> Graph::find_collection(std::string_view name) const {
  const auto found = std::lower_bound(collections.begin(), collections.end(), name,
                                      [](const Collection& left, std::string_view right) { return left.name < right; });
  if (found == collections.end() || found->name != name) return std::nullopt;
  return CollectionIndex(static_cast<std::size_t>(found - collections.begin()));
}

std::span<const Record> Graph::of(std::string_view collection) const {
  const auto index = find_collection(collection);
  if (!index) return {};
  const auto low = std::partition_point(records.begin(), records.end(), [&](const Record& r) { return r.collection < *index; });
  const auto high = std::partition_point(low, records.end(), [&](const Record& r) { return r.collection == *index; });
  return {low, high};
}

std::optional<RecordIndex> Graph::find(std::string_view collection, std::string_view id) const {
  const std::span<const Record> all = of(collection);
  const auto found =
      std::lower_bound(all.begin(), all.end(), id, [](const Record& left, std::string_view right) { return left.id < right; });
  if (found == all.end() || found->id != id) return std::nullopt;
  return index_of(*found);
}

std::optional<RecordIndex> Graph::resolve(std::string_view target, std::string_view name) const {
  if (target != "*") return find(target, name);
  const std::size_t slash = name.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  return find(name.substr(0, slash), name.substr(slash + 1));
}

RecordIndex Graph::index_of(const Record& record) const { return RecordIndex(static_cast<std::size_t>(&record - records.data())); }

std::span<const Link> Graph::links_from(RecordIndex record) const {
  return run_of(links, record, [](const Link& link) { return link.from; });
}
std::span<const Link> Graph::links_to(RecordIndex record) const {
  return run_of(back_links, record, [](const Link& link) { return link.to; });
}
std::span<const Citation> Graph::citations_from(RecordIndex record) const {
  return run_of(citations, record, [](const Citation& citation) { return citation.from; });
}
std::span<const Citation> Graph::citations_of(RecordIndex document) const {
  return run_of(cited, document, [](const Citation& citation) { return citation.document; });
}

void join(Graph& graph) {
  graph.links.clear();
  graph.citations.clear();
  const auto documents = ordinals_by_document(graph);
  for (const Record& record : graph.records) {
    const RecordIndex from = graph.index_of(record);
    for (Reference& reference : references_of(record, graph.collection_of(record))) {
      const auto to = graph.resolve(reference.target, reference.value->text());
      if (to) graph.links.push_back({from, *to, std::move(reference.field), std::move(reference.pointer)});
    }
    join_citations(graph, documents, record, from);
  }
  // Both lists are built by ascending `from`; within a record the order of the text is kept.
  graph.back_links = graph.links;
  std::stable_sort(graph.back_links.begin(), graph.back_links.end(),
                   [](const Link& left, const Link& right) { return std::tie(left.to, left.from) < std::tie(right.to, right.from); });
  graph.cited = graph.citations;
  std::stable_sort(graph.cited.begin(), graph.cited.end(), [](const Citation& left, const Citation& right) {
    return std::tie(left.document, left.ordinal, left.from) < std::tie(right.document, right.ordinal, right.from);
  });
}

}  // namespace lacuna::model

// support/graph.hpp: graphs for tests: of a few records written in the test, or of the tree's own. Knows no rule.
#pragma once
#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "disclose/disclose.hpp"
#include "files/file_system.hpp"
#include "json/parse.hpp"
#include "json/write.hpp"
#include "load/load.hpp"
#include "model/graph.hpp"
#include "model/settings.hpp"
#include "validate/collections.hpp"

namespace lacuna::test {

/// Everything below content/ of this source tree.
inline const model::Corpus& own_corpus() {
  static const model::Corpus corpus = load::load(files::DiskFileSystem(LACUNA_SOURCE_DIR), {}).value;
  return corpus;
}

/// The collections of this source tree's schemas.
inline std::vector<model::Collection> own_collections() { return validate::make_collections(own_corpus().schemas).value; }

/// The JSON of `text`, in which ' may stand for ".
inline json::Value json_of(std::string text) {
  std::replace(text.begin(), text.end(), '\'', '"');
  auto parsed = json::parse(text, "test.json");
  if (!parsed.diagnostics.empty()) throw std::runtime_error("no JSON: " + text);
  return std::move(parsed.value);
}

/// A graph of records by `collection/id`; the values are JSON in which ' may stand for ". Nothing is validated.
inline model::Graph graph_of(const std::map<std::string, std::string>& records) {
  model::Graph graph;
  graph.collections = own_collections();
  for (const auto& [name, text] : records) {
    const std::size_t slash = name.find('/');
    const auto collection = graph.find_collection(name.substr(0, slash));
    if (!collection) throw std::runtime_error("no collection: " + name);
    graph.records.push_back({*collection, name.substr(slash + 1), "content/" + name + ".json", json_of(text), {}});
  }
  std::sort(graph.records.begin(), graph.records.end(), [](const model::Record& left, const model::Record& right) {
    return std::tie(left.collection, left.id) < std::tie(right.collection, right.id);
  });
  model::join(graph);
  return graph;
}

/// The tree's own records as the public may see them on `as_of`.
inline model::Graph own_graph(const std::string& as_of) {
  model::Graph graph;
  graph.collections = own_collections();
  for (const model::RecordFile& file : own_corpus().records) {
    const auto collection = graph.find_collection(file.collection);
    if (collection) graph.records.push_back({*collection, file.id, file.path, file.value, {}});
  }
  model::join(graph);
  model::Settings settings;
  settings.as_of = *base::Date::parse(as_of);
  return disclose::disclose(std::move(graph), settings);
}

inline base::Date day(const std::string& text) { return *base::Date::parse(text); }

/// `collection/id` of a record.
inline std::string name_of(const model::Graph& graph, model::RecordIndex record) {
  const model::Record& found = graph.record(record);
  return graph.collection_of(found).name + "/" + found.id;
}

/// The ids of records, with a space between them.
inline std::string ids_of(const model::Graph& graph, const std::vector<model::RecordIndex>& records) {
  std::string out;
  for (const model::RecordIndex record : records) out += (out.empty() ? "" : " ") + graph.record(record).id;
  return out;
}

}  // namespace lacuna::test

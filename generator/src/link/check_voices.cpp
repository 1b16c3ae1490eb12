#include <algorithm>
#include <array>

#include "link/checks.hpp"

namespace lacuna::link {
namespace {

using model::RecordIndex;

constexpr std::array<std::string_view, 4> kWithoutConsensus = {"national_capacity", "chairs_summary", "proposal", "chairs_concept"};

bool is_without_consensus(const model::Record& document) {
  const std::string_view standing = document.value.string_at("standing");
  return std::find(kWithoutConsensus.begin(), kWithoutConsensus.end(), standing) != kWithoutConsensus.end();
}

bool is_paper_of(const model::Record& document, std::string_view actor) {
  const auto& bodies = document.value.items_at("body");
  return std::any_of(bodies.begin(), bodies.end(), [actor](const json::Value& body) { return body.text() == actor; });
}

// The object around the field that holds the place at `pointer`: `/history/2` for `/history/2/by/0` and `/history/2/actor`,
// empty for a field of the record itself.
std::string_view object_around(std::string_view pointer) {
  const auto is_position = [](std::string_view step) {
    return std::all_of(step.begin(), step.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  std::size_t slash = pointer.rfind('/');
  if (is_position(pointer.substr(slash + 1))) slash = pointer.substr(0, slash).rfind('/');
  return pointer.substr(0, slash);
}

// What one record draws from.
class Sources {
 public:
  Sources(const model::Graph& graph, const model::Record& record)
      : graph_(graph), places_(model::citations_in(record, graph.collection_of(record))) {}

  // The documents that the nearest object around the place at `pointer` cites; for a field of the record itself those that
  // the record cites as a whole.
  [[nodiscard]] std::vector<const model::Record*> documents_for(std::string_view pointer) const {
    for (std::string_view object = object_around(pointer); !object.empty(); object = object_around(object)) {
      std::vector<const model::Record*> documents = below(std::string(object) + "/");
      if (!documents.empty()) return documents;
    }
    return below("/sources/");
  }

 private:
  [[nodiscard]] std::vector<const model::Record*> below(std::string_view pointer) const {
    std::vector<const model::Record*> documents;
    for (const model::CitationPlace& place : places_) {
      if (!place.pointer.starts_with(pointer)) continue;
      if (const auto document = graph_.find("documents", place.value->string_at("document")))
        documents.push_back(&graph_.record(*document));
    }
    return documents;
  }

  const model::Graph& graph_;
  std::vector<model::CitationPlace> places_;
};

}  // namespace

void check_voices(const model::Graph& graph, diagnostic::Diagnostics& problems) {
  for (const model::Record& record : graph.records) {
    const Sources sources(graph, record);
    for (const model::Reference& reference : model::references_of(record, graph.collection_of(record))) {
      if (!reference.is_voice) continue;
      const std::vector<const model::Record*> documents = sources.documents_for(reference.pointer);
      const bool is_contested = !documents.empty() && std::all_of(documents.begin(), documents.end(), [&](const model::Record* document) {
        return is_without_consensus(*document) && is_paper_of(*document, reference.value->text());
      });
      if (!is_contested) continue;
      problems.push_back({diagnostic::Code::consensus_not_reached,
                          {record.path, reference.value->span()},
                          "`" + reference.value->text() + "` is made to say what stands only in `" + documents.front()->id +
                              "`, a text without its consensus",
                          "name who spoke, or cite a text that was agreed",
                          {}});
    }
  }
}

}  // namespace lacuna::link

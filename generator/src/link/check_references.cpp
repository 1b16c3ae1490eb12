#include <algorithm>

#include "base/edit_distance.hpp"
#include "link/checks.hpp"

namespace lacuna::link {
namespace {

using diagnostic::Code;
using diagnostic::Diagnostics;

std::vector<std::string> ids_of(const model::Graph& graph, std::string_view collection) {
  std::vector<std::string> ids;
  for (const model::Record& record : graph.of(collection)) ids.push_back(record.id);
  return ids;
}

// The collections other than `target` that have a record called `id`.
std::vector<std::string> elsewhere(const model::Graph& graph, std::string_view target, std::string_view id) {
  std::vector<std::string> names;
  for (const model::Collection& collection : graph.collections) {
    if (collection.name != target && graph.find(collection.name, id)) names.push_back(collection.name);
  }
  return names;
}

// What is asked for: a collection and an id in it.
struct Wanted {
  std::string collection;
  std::string id;
};

Wanted wanted_of(std::string_view target, std::string_view name) {
  if (target != "*") return {std::string(target), std::string(name)};
  const std::size_t slash = std::min(name.find('/'), name.size());
  return {std::string(name.substr(0, slash)), std::string(name.substr(std::min(slash + 1, name.size())))};
}

class ReferenceCheck {
 public:
  ReferenceCheck(const model::Graph& graph, const std::vector<std::string>& set_aside, Diagnostics& problems)
      : graph_(graph), set_aside_(set_aside), problems_(problems) {}

  void check(const diagnostic::Place& place, const Wanted& wanted, bool names_collection) {
    if (graph_.find(wanted.collection, wanted.id)) return;
    if (std::binary_search(set_aside_.begin(), set_aside_.end(), wanted.collection + "/" + wanted.id)) return;
    if (!graph_.find_collection(wanted.collection)) {
      report_collection(place, wanted, names_collection);
      return;
    }
    const std::vector<std::string> others = elsewhere(graph_, wanted.collection, wanted.id);
    if (!others.empty()) {
      problems_.push_back(
          {Code::wrong_kind_of_record,
           place,
           "`" + wanted.id + "` is a record of `" + others.front() + "`, and one of `" + wanted.collection + "` is asked for",
           "name a record of `" + wanted.collection + "`",
           {}});
      return;
    }
    problems_.push_back({Code::dangling_reference,
                         place,
                         "no record of `" + wanted.collection + "` has the id `" + wanted.id + "`",
                         base::suggestion(wanted.id, ids_of(graph_, wanted.collection)),
                         {}});
  }

 private:
  void report_collection(const diagnostic::Place& place, const Wanted& wanted, bool names_collection) {
    std::vector<std::string> names;
    for (const model::Collection& collection : graph_.collections) names.push_back(collection.name);
    const std::string near = base::suggestion(wanted.collection, names);
    problems_.push_back({Code::dangling_reference,
                         place,
                         "there is no collection `" + wanted.collection + "`",
                         near.empty() && names_collection ? "write collection/id, such as `missions/minusma`" : near,
                         {}});
  }

  const model::Graph& graph_;
  const std::vector<std::string>& set_aside_;
  Diagnostics& problems_;
};

}  // namespace

void check_references(const model::Graph& graph, const std::vector<std::string>& set_aside, Diagnostics& problems) {
  ReferenceCheck checker(graph, set_aside, problems);
  for (const model::Record& record : graph.records) {
    for (const model::Reference& reference : model::references_of(record, graph.collection_of(record))) {
      checker.check({record.path, reference.value->span()}, wanted_of(reference.target, reference.value->text()), reference.target == "*");
    }
    for (const model::Body& body : record.bodies) {
      for (const document::RecordLink& link : body.tree.record_links()) {
        checker.check({body.path, link.span}, {link.collection, link.id}, true);
      }
    }
  }
}

}  // namespace lacuna::link

#include "validate/schema.hpp"

#include <algorithm>
#include <set>

#include "validate/schema_reader.hpp"
#include "validate/schema_references.hpp"

namespace lacuna::validate {
namespace {

using diagnostic::Code;
using diagnostic::Diagnostic;

/// A file of the set and the node for it as a whole.
struct Root {
  std::string id;
  std::string path;
  NodeIndex node = 0;
};

std::string id_of(const model::JsonFile& file) {
  const std::string_view id = file.value.string_at("$id");
  return id.empty() ? file.path.substr(file.path.rfind('/') + 1) : std::string(id);
}

std::vector<Root> read_all(const std::vector<model::JsonFile>& files, SchemaDraft& draft) {
  std::vector<Root> roots;
  for (const model::JsonFile& file : files) {
    const std::string id = id_of(file);
    const auto same = std::find_if(roots.begin(), roots.end(), [&id](const Root& root) { return root.id == id; });
    if (same == roots.end()) {
      roots.push_back({id, file.path, SchemaReader(id, file.path, draft).read(file.value, "")});
      continue;
    }
    draft.diagnostics.push_back(
        {Code::duplicate_schema, {file.path, {}}, "two schemas are known as `" + id + "`", {}, {{{same->path, {}}, "the other is here"}}});
  }
  return roots;
}

/// The ids of files with an error, and of those that refer to them.
std::set<std::string> faulty_ids(const std::vector<Root>& roots, const SchemaDraft& draft) {
  std::map<std::string, std::string> id_by_path;
  for (const Root& root : roots) id_by_path[root.path] = root.id;
  std::set<std::string> faulty;
  for (const Diagnostic& fault : draft.diagnostics) faulty.insert(id_by_path[fault.place.path]);
  for (std::size_t known = 0; known != faulty.size();) {
    known = faulty.size();
    for (const Reference& reference : draft.references) {
      if (faulty.contains(reference.target.first)) faulty.insert(id_by_path[reference.place.path]);
    }
  }
  return faulty;
}

}  // namespace

diagnostic::Staged<SchemaSet> SchemaSet::compile(const std::vector<model::JsonFile>& files) {
  SchemaDraft draft;
  const std::vector<Root> roots = read_all(files, draft);
  resolve_references(draft);
  check_circles(draft);
  const auto graph = std::make_shared<const SchemaGraph>(std::move(draft.graph));
  SchemaSet set;
  const std::set<std::string> faulty = faulty_ids(roots, draft);
  for (const Root& root : roots) {
    if (!faulty.contains(root.id)) set.schemas_.emplace(root.id, Schema(graph, root.node));
  }
  return {std::move(set), std::move(draft.diagnostics)};
}

const Schema* SchemaSet::find(std::string_view id) const {
  const auto found = schemas_.find(id);
  return found == schemas_.end() ? nullptr : &found->second;
}

}  // namespace lacuna::validate

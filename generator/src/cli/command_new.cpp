#include <ostream>

#include "base/id.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/input.hpp"
#include "cli/skeleton.hpp"
#include "cli/tree_writer.hpp"

namespace lacuna::cli {
namespace {

int refuse(const std::string& message, Environment& environment) {
  environment.err << "lacuna: " << message << "\n";
  return kWrongUsage;
}

std::string known_collections(const model::Graph& graph) {
  std::string names;
  for (const model::Collection& collection : graph.collections) names += " " + collection.name;
  return names;
}

}  // namespace

int run_new(const Options& options, Environment& environment) {
  const std::string& name = options.operands[0];
  const std::string& id = options.operands[1];
  const Input input(options.root, environment.files);
  diagnostic::Log log;  // what is wrong with other records does not keep a new one from being begun
  Timings timings;
  const Understanding all = understand(input.files(), options.build, log, timings);
  const auto collection = all.graph.find_collection(name);
  if (!collection) return refuse("there is no collection `" + name + "`; there are:" + known_collections(all.graph), environment);
  if (!base::is_id(id)) return refuse("`" + id + "` is no id: small letters, digits and single hyphens between them", environment);
  const std::string path = main_content(options) + "/" + name + "/" + id + ".json";
  if (input.read(path)) return refuse("`" + path + "` is there already, and was left as it is", environment);
  if (!write_files(options.root, {{path, skeleton(all.graph.collections[collection->value], all.settings.content_languages)}}, environment))
    return kFileSystem;
  environment.out << path << "\nFill in what is empty, then run `lacuna check`.\n";
  return kFine;
}

}  // namespace lacuna::cli

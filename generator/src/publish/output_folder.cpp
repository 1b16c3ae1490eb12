#include "publish/output_folder.hpp"

#include <filesystem>
#include <set>
#include <utility>

#include "publish/file_plan.hpp"
#include "publish/swap.hpp"

namespace lacuna::publish {
namespace {

using diagnostic::Code;

/// `name` as an absolute path without links, its parent made if need be.
std::string resolve(const std::string& name, std::error_code& error) {
  std::filesystem::path path = std::filesystem::absolute(name, error).lexically_normal();
  if (!error && !path.has_filename()) path = path.parent_path();
  if (!error) std::filesystem::create_directories(path.parent_path(), error);
  return error ? std::string() : std::filesystem::weakly_canonical(path, error).native();
}

bool holds_only_workspace(const Tree& tree, std::error_code& error) {
  for (const Entry& entry : tree.walk(error)) {
    if (entry.path != kInnerWorkspace && !entry.path.starts_with(std::string(kInnerWorkspace) + '/')) return false;
  }
  return !error;
}

std::set<std::string_view> folders_of(const Publication& publication) {
  std::set<std::string_view> folders;
  for (const ListedFile& file : publication.files) {
    std::string_view path = file.path;
    for (std::size_t slash = path.rfind('/'); slash != std::string_view::npos; slash = path.rfind('/')) {
      path = path.substr(0, slash);
      if (!folders.insert(path).second) break;
    }
  }
  return folders;
}

}  // namespace

diagnostic::Diagnostic output_problem(Code code, const std::string& name, std::string message, std::string hint) {
  return {code, {name, {}}, std::move(message), std::move(hint), {}};
}

diagnostic::Diagnostic system_problem(const std::string& name, std::string_view path, const std::error_code& error) {
  const std::string where = path.empty() ? name : name + '/' + std::string(path);
  return output_problem(Code::unwritable_output, name, "cannot write `" + where + "`: " + error.message());
}

diagnostic::Staged<std::optional<OutputFolder>> open_output_folder(const std::string& name) {
  std::error_code error;
  OutputFolder output{name, resolve(name, error), {}, {}};
  if (!error) output.tree = Tree::open(output.path, error);
  if (error == std::errc::no_such_file_or_directory) return {std::move(output), {}};
  if (error) return {std::nullopt, {system_problem(name, {}, error)}};
  output.published = read_publication(output.tree);
  if (output.published || has_unfinished_swap(output.tree)) return {std::move(output), {}};
  const bool is_empty = holds_only_workspace(output.tree, error);
  if (error) return {std::nullopt, {system_problem(name, {}, error)}};
  if (is_empty) return {std::move(output), {}};
  return {std::nullopt,
          {output_problem(Code::foreign_output_folder, name, "`" + name + "` holds files, but no publication of ours",
                          "choose an empty folder with `--output`")}};
}

std::vector<Entry> find_foreign(const std::vector<Entry>& entries, const std::optional<Publication>& published) {
  const std::set<std::string_view> folders = published ? folders_of(*published) : std::set<std::string_view>();
  std::vector<Entry> foreign;
  for (const Entry& entry : entries) {
    const bool is_own = entry.path == kListName || entry.path == kRecordName ||
                        std::string_view(entry.path).substr(0, entry.path.find('/')) == kInnerWorkspace;
    const bool is_listed = published && (entry.is_folder ? folders.contains(entry.path) : published->has(entry.path));
    if (!is_own && !is_listed) foreign.push_back(entry);
  }
  return foreign;
}

}  // namespace lacuna::publish

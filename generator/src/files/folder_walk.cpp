#include "files/folder_walk.hpp"

#include <algorithm>
#include <system_error>

#include "base/text.hpp"

namespace lacuna::files {
namespace {

namespace fs = std::filesystem;

std::string below(const std::string& folder, const std::string& name) { return folder.empty() ? name : folder + '/' + name; }

}  // namespace

bool is_within(std::string_view outer, std::string_view inner) {
  if (outer == "/") return inner.starts_with('/');
  return inner.starts_with(outer) && (inner.size() == outer.size() || inner[outer.size()] == '/');
}

Listing FolderWalk::walk(std::string_view folder) {
  const fs::path start = folder.empty() ? fs::path(root_) : fs::path(root_) / folder;
  std::error_code error;
  const fs::path real = fs::canonical(start, error);
  if (error == std::errc::no_such_file_or_directory) return {};
  if (error) {
    report(std::string(folder), error.message());
  } else if (!is_within(root_, real.native())) {
    report(std::string(folder), "the folder lies outside the tree");
  } else {
    visit({std::string(folder), real.native(), false});
  }
  std::sort(listing_.paths.begin(), listing_.paths.end());
  return std::move(listing_);
}

void FolderWalk::visit(const Folder& folder) {
  std::error_code error;
  fs::directory_iterator entry(folder.real, error);
  while (!error && entry != fs::directory_iterator()) {
    visit_entry(folder, *entry);
    entry.increment(error);
  }
  if (error) report(folder.path, error.message());
}

void FolderWalk::visit_entry(const Folder& folder, const fs::directory_entry& entry) {
  const std::string name = entry.path().filename().native();
  if (name.starts_with('.')) return;
  const std::string path = below(folder.path, name);
  if (base::find_invalid_utf8(name)) {
    report(folder.path, "a name in the folder is not UTF-8");
    return;
  }
  std::error_code error;
  const fs::file_status status = entry.symlink_status(error);
  switch (status.type()) {
    case fs::file_type::regular: listing_.paths.push_back(path); break;
    case fs::file_type::directory: visit({path, entry.path().native(), folder.is_linked}); break;
    case fs::file_type::symlink: visit_link(folder, path, entry.path()); break;
    case fs::file_type::not_found: break;
    default: report(path, error ? error.message() : "neither a file nor a folder"); break;
  }
}

void FolderWalk::visit_link(const Folder& folder, const std::string& path, const fs::path& link) {
  std::error_code error;
  const std::string target = fs::canonical(link, error).native();
  if (error == std::errc::too_many_symbolic_link_levels) return report(path, "the link leads in a circle");
  if (error) return report(path, "the link leads nowhere: " + error.message());
  if (!is_within(root_, target)) return report(path, "the link leads out of the tree");
  const fs::file_status status = fs::status(target, error);
  if (fs::is_regular_file(status)) {
    listing_.paths.push_back(path);
  } else if (!fs::is_directory(status)) {
    report(path, "the link leads to neither a file nor a folder");
  } else if (is_within(target, folder.real)) {
    report(path, "the link leads in a circle");
  } else if (folder.is_linked) {
    report(path, "the link to a folder stands below another such link");
  } else {
    visit({path, target, true});
  }
}

void FolderWalk::report(std::string path, std::string detail) { listing_.problems.push_back({std::move(path), std::move(detail)}); }

}  // namespace lacuna::files

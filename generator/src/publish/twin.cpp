#include "publish/twin.hpp"

#include <algorithm>

#include "base/parallel.hpp"

namespace lacuna::publish {
namespace {

constexpr auto kByPath = [](const Entry& entry, std::string_view path) { return entry.path < path; };

bool holds(const std::vector<std::string>& paths, const std::string& path) { return std::binary_search(paths.begin(), paths.end(), path); }

/// True if one of the ascending `paths` is below `folder`.
bool has_below(const std::vector<std::string>& paths, const std::string& folder) {
  const auto first = std::lower_bound(paths.begin(), paths.end(), folder + '/');
  return first != paths.end() && first->starts_with(folder + '/');
}

bool is_wanted(const TwinPlan& plan, const Entry& entry) {
  if (!entry.is_folder) return holds(plan.fresh, entry.path) || holds(plan.shared, entry.path);
  return has_below(plan.fresh, entry.path) || has_below(plan.shared, entry.path) || holds(plan.folders, entry.path) ||
         has_below(plan.folders, entry.path);
}

std::uint64_t find_inode(const std::vector<Entry>& entries, std::string_view path) {
  const auto place = std::lower_bound(entries.begin(), entries.end(), path, kByPath);
  return place != entries.end() && place->path == path ? place->inode : 0;
}

std::optional<Failure> remove_unwanted(const Tree& twin, const std::vector<Entry>& entries, const TwinPlan& plan) {
  for (const Entry& entry : entries) {
    if (is_wanted(plan, entry)) continue;
    if (const std::error_code error = twin.remove(entry.path)) return Failure{entry.path, error};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Failure> bring_up(const Tree& twin, const Tree& live, const std::vector<Entry>& live_entries, const TwinPlan& plan) {
  std::error_code error;
  const std::vector<Entry> entries = twin.walk(error);
  if (error) return Failure{{}, error};
  if (std::optional<Failure> failure = remove_unwanted(twin, entries, plan)) return failure;

  std::vector<std::error_code> errors(plan.shared.size());
  base::parallel_for(plan.shared.size(), base::default_jobs(), [&](std::size_t i) {
    const std::string& path = plan.shared[i];
    const std::uint64_t inode = find_inode(entries, path);
    if (inode == 0 || inode != find_inode(live_entries, path)) errors[i] = twin.adopt(live, path);
  });
  const auto failed = std::find_if(errors.begin(), errors.end(), [](const std::error_code& e) { return bool(e); });
  if (failed != errors.end()) return Failure{plan.shared[static_cast<std::size_t>(failed - errors.begin())], *failed};
  for (const std::string& folder : plan.folders) {
    if ((error = twin.make_folder(folder))) return Failure{folder, error};
  }
  return std::nullopt;
}

}  // namespace lacuna::publish

#include "publish/publisher.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "files/digest.hpp"
#include "publish/swap.hpp"

namespace lacuna::publish {
namespace {

using diagnostic::Code;
using diagnostic::Diagnostics;

diagnostic::Staged<std::unique_ptr<Publisher>> refused(Diagnostics why) { return {nullptr, std::move(why)}; }

/// Why `target` may not be published into `output`, if so.
Diagnostics check_target(const Target& target, const OutputFolder& output) {
  if (output.published && output.published->audience != target.audience) {
    return {output_problem(
        Code::other_audience, output.name,
        "`" + output.name + "` holds the site for the audience `" + output.published->audience + "`, not for `" + target.audience + "`",
        "choose another folder with `--output`")};
  }
  return {};
}

std::vector<std::string> paths_of(const Publication& publication) {
  std::vector<std::string> paths;
  paths.reserve(publication.files.size());
  for (const ListedFile& file : publication.files) paths.push_back(file.path);
  return paths;
}

std::vector<std::string> find_removed(const std::optional<Publication>& before, const Publication& next) {
  std::vector<std::string> removed;
  if (!before) return removed;
  for (const ListedFile& file : before->files) {
    if (!next.has(file.path)) removed.push_back(file.path);
  }
  return removed;
}

/// The first planned path that cannot stand beside `entry`, or empty.
std::string find_clash(const Publication& next, const std::vector<std::string>& paths, const Entry& entry) {
  for (std::size_t slash = entry.path.find('/'); slash != std::string::npos; slash = entry.path.find('/', slash + 1)) {
    if (next.has(entry.path.substr(0, slash))) return entry.path.substr(0, slash);
  }
  if (next.has(entry.path)) return entry.path;
  if (entry.is_folder) return {};
  const auto below = std::lower_bound(paths.begin(), paths.end(), entry.path + '/');
  return below != paths.end() && below->starts_with(entry.path + '/') ? *below : std::string();
}

Diagnostics warn_of_foreign(const std::string& name, const std::vector<Entry>& foreign) {
  if (foreign.empty()) return {};
  const std::size_t more = foreign.size() - 1;
  const std::string others = more == 0 ? "" : " and " + std::to_string(more) + " more";
  return {output_problem(Code::foreign_output_file, name,
                         "`" + foreign.front().path + "`" + others + " in `" + name + "` was written by no build; kept",
                         "what belongs to the site stands in `site/static`")};
}

}  // namespace

Publisher::Publisher(const Target& target, OutputFolder output, Workspace workspace)
    : target_(target), output_(std::move(output)), workspace_(std::move(workspace)) {}

diagnostic::Staged<std::unique_ptr<Publisher>> Publisher::open(const Target& target) {
  auto seen = open_output_folder(target.folder);
  if (!seen.value) return refused(std::move(seen.diagnostics));
  if (Diagnostics why = check_target(target, *seen.value); !why.empty()) return refused(std::move(why));
  auto workspace = Workspace::claim(*seen.value);
  if (!workspace.value) return refused(std::move(workspace.diagnostics));

  if (const std::error_code error = finish_swap(*seen.value, *workspace.value)) {
    return refused({system_problem(target.folder, {}, error)});
  }

  // Another run may have published between the first look and the lock.
  auto output = open_output_folder(target.folder);
  if (!output.value) return refused(std::move(output.diagnostics));
  if (Diagnostics why = check_target(target, *output.value); !why.empty()) return refused(std::move(why));
  if (target.part == Part::pack && !output.value->published) {
    return refused({output_problem(Code::incomplete_publication, target.folder, "`" + target.folder + "` holds no site yet",
                                   "run `lacuna build` first")});
  }
  return {std::unique_ptr<Publisher>(new Publisher(target, std::move(*output.value), std::move(*workspace.value))), {}};
}

Publisher::~Publisher() {
  for (const auto& [path, file] : plan_.files()) {
    // Nobody is left to be told of an error, and the next run clears the twin by itself.
    if (file.is_new && !is_twin_settled_) static_cast<void>(workspace_.twin().remove(path));
  }
  workspace_.leave(output_);
}

const std::vector<ListedFile>& Publisher::published() const {
  static const std::vector<ListedFile> kNone;
  return output_.published ? output_.published->files : kNone;
}

void Publisher::put(std::string_view path, std::string_view bytes) {
  if (!plan_.accepts(path)) return;
  const bool is_new = !output_.tree.is_open() || !output_.tree.holds(path, bytes);
  if (is_new) {
    std::unique_lock lock(mutex_);
    const bool has_failed = failure_.has_value();
    lock.unlock();
    if (has_failed) return;
    if (const std::error_code error = workspace_.twin().write(path, bytes)) {
      lock.lock();
      failure_ = Failure{std::string(path), error};
      return;
    }
  }
  plan_.add(path, {files::sha256(bytes), is_new});
}

Publication Publisher::make_next() const {
  Publication next{target_.audience, {}, {}};
  for (const auto& [path, file] : plan_.files()) next.files.push_back({path, file.digest});
  if (!output_.published) return next;
  const Publication& before = *output_.published;
  std::vector<ListedFile> site;
  std::copy_if(before.files.begin(), before.files.end(), std::back_inserter(site),
               [&](const ListedFile& file) { return !before.is_packed(file.path); });
  if (target_.part == Part::pack) {
    next.packed = paths_of(next);
    next.files.insert(next.files.end(), site.begin(), site.end());
    std::sort(next.files.begin(), next.files.end());
  } else if (next.files == site && std::all_of(before.packed.begin(), before.packed.end(),
                                               [&](const std::string& path) { return output_.tree.has_file(path); })) {
    next = before;
  }
  return next;
}

Diagnostics Publisher::check(const Publication& next) const {
  Diagnostics problems = plan_.problems();
  const Diagnostics collisions = check_collisions(paths_of(next));
  problems.insert(problems.end(), collisions.begin(), collisions.end());
  if (problems.empty() && failure_) return {system_problem(target_.folder, failure_->path, failure_->error)};
  for (const ListedFile& file : next.files) {
    if (plan_.files().contains(file.path) || output_.tree.has_file(file.path)) continue;
    problems.push_back(output_problem(Code::incomplete_publication, target_.folder,
                                      "`" + file.path + "` is listed in `" + target_.folder + "` but gone", "run `lacuna build` first"));
  }
  return problems;
}

Diagnostics Publisher::check_foreign(const Publication& next, const std::vector<Entry>& foreign) const {
  Diagnostics problems;
  const std::vector<std::string> paths = paths_of(next);
  for (const Entry& entry : foreign) {
    const std::string planned = find_clash(next, paths, entry);
    const auto place = plan_.files().find(planned);
    // A file with the bytes that it would be given anyway is taken for ours.
    if (place == plan_.files().end() || !place->second.is_new) continue;
    problems.push_back({Code::foreign_file_in_the_way,
                        {target_.folder + '/' + entry.path, {}},
                        "`" + entry.path + "` in `" + target_.folder + "` was written by no build, and `" + planned + "` is due there",
                        "move it elsewhere",
                        {}});
  }
  return problems;
}

diagnostic::Staged<Outcome> Publisher::commit() {
  const Publication next = make_next();
  if (Diagnostics problems = check(next); !problems.empty()) return {{}, std::move(problems)};

  std::error_code error;
  std::vector<Entry> entries;
  if (output_.tree.is_open()) entries = output_.tree.walk(error);
  if (error) return {{}, {system_problem(target_.folder, {}, error)}};
  std::vector<Entry> foreign = find_foreign(entries, output_.published);
  if (Diagnostics problems = check_foreign(next, foreign); !problems.empty()) return {{}, std::move(problems)};
  std::erase_if(foreign, [&next](const Entry& entry) { return next.has(entry.path); });

  const Outcome outcome = make_outcome(next);
  if (outcome.is_changed) {
    if (const std::optional<Failure> failure = publish(next, entries, foreign)) {
      return {{}, {system_problem(target_.folder, failure->path, failure->error)}};
    }
  }
  is_twin_settled_ = true;
  return {outcome, warn_of_foreign(target_.folder, foreign)};
}

Outcome Publisher::make_outcome(const Publication& next) const {
  Outcome outcome;
  for (const auto& [path, file] : plan_.files()) ++(file.is_new ? outcome.written : outcome.unchanged);
  outcome.removed = find_removed(output_.published, next).size();
  outcome.is_changed = outcome.written > 0 || output_.published != next;
  return outcome;
}

std::optional<Failure> Publisher::publish(const Publication& next, const std::vector<Entry>& live_entries,
                                          const std::vector<Entry>& foreign) {
  if (workspace_.way() == Way::exchange) {
    if (std::optional<Failure> failure = fill_twin(next, live_entries, foreign)) return failure;
  }
  std::error_code error = workspace_.twin().write(kRecordName, record_text(next));
  if (!error) error = workspace_.twin().write(kListName, list_text(next));
  if (error) return Failure{std::string(kListName), error};
  // After a swap the twin's handle may be that of the live tree, and before it a journal may need the twin.
  is_twin_settled_ = true;
  if (workspace_.way() == Way::exchange) {
    error = swap_trees(output_, workspace_, target_.is_lasting);
  } else {
    error = swap_files(output_, workspace_, find_removed(output_.published, next), target_.is_lasting);
  }
  return error ? std::optional(Failure{{}, error}) : std::nullopt;
}

std::optional<Failure> Publisher::fill_twin(const Publication& next, const std::vector<Entry>& live_entries,
                                            const std::vector<Entry>& foreign) const {
  TwinPlan plan;
  for (const ListedFile& file : next.files) {
    const auto place = plan_.files().find(file.path);
    const bool is_new = place != plan_.files().end() && place->second.is_new;
    (is_new ? plan.fresh : plan.shared).push_back(file.path);
  }
  for (const Entry& entry : foreign) (entry.is_folder ? plan.folders : plan.shared).push_back(entry.path);
  std::sort(plan.shared.begin(), plan.shared.end());
  return bring_up(workspace_.twin(), output_.tree, live_entries, plan);
}

}  // namespace lacuna::publish

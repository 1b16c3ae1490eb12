#include "load/load.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "base/id.hpp"
#include "base/parallel.hpp"
#include "base/text.hpp"
#include "files/digest.hpp"
#include "json/parse.hpp"
#include "load/paths.hpp"

namespace lacuna::load {
namespace {

using diagnostic::Code;
using diagnostic::Diagnostic;
using diagnostic::Diagnostics;

constexpr std::size_t kRecordLimit = std::size_t{4} << 20U;
constexpr std::size_t kReleaseLimit = std::size_t{256} << 20U;
constexpr std::size_t kBodyLimit = std::size_t{256} << 10U;
constexpr std::size_t kAssetLimit = std::size_t{32} << 20U;

// What a file of the tree is read as.
enum class Form { json, text, bytes };

// One file to read: where it lies, what it stands for, and what came of reading it.
struct Task {
  std::string path;
  ContentPath content;  // kind unknown for files outside content/
  Form form = Form::bytes;
  std::size_t limit = kAssetLimit;
  std::string bytes;
  json::Value value;
  Diagnostics problems;
  bool usable = false;
};

std::string read_problem(files::ReadStatus status, const std::string& detail) {
  const std::string reason = detail.empty() ? std::string() : ": " + detail;
  switch (status) {
    case files::ReadStatus::missing: return "the file is gone" + reason;
    case files::ReadStatus::not_a_file: return "this is not a file" + reason;
    default: return "the file cannot be read" + reason;
  }
}

void check_text(Task& task) {
  if (task.bytes.starts_with("\xEF\xBB\xBF")) {
    task.problems.push_back(
        {Code::byte_order_mark, {task.path, {0, 3}}, "the file starts with a byte order mark", "save it as UTF-8 without a mark", {}});
  } else if (const auto bad = base::find_invalid_utf8(task.bytes)) {
    const auto at = static_cast<std::uint32_t>(*bad);
    task.problems.push_back({Code::invalid_utf8, {task.path, {at, at + 1}}, "this byte is not UTF-8", "save the file as UTF-8", {}});
  } else {
    task.usable = true;
  }
}

void read_task(const files::FileSystem& files, Task& task) {
  files::ReadResult read = files.read(task.path, task.limit);
  if (read.status == files::ReadStatus::too_large) {
    task.problems.push_back(
        {Code::file_too_large, {task.path, {}}, "the file is larger than " + std::to_string(task.limit >> 10U) + " KiB", "split it", {}});
    return;
  }
  if (read.status != files::ReadStatus::ok) {
    task.problems.push_back({Code::unreadable_file,
                             {task.path, {}},
                             read_problem(read.status, read.detail),
                             "make the file readable, or run again once it is in place",
                             {}});
    return;
  }
  task.bytes = std::move(read.bytes);
  if (task.form == Form::bytes) {
    task.usable = true;
  } else if (task.form == Form::text) {
    check_text(task);
  } else {
    auto parsed = json::parse(task.bytes, task.path, {.depth = 100, .bytes = task.limit});
    task.problems = std::move(parsed.diagnostics);
    task.usable = task.problems.empty();
    task.value = std::move(parsed.value);
  }
}

// The tasks for one content root.
class ContentLister {
 public:
  ContentLister(std::string root, bool is_first, Diagnostics& problems)
      : root_(std::move(root)), is_first_(is_first), problems_(problems) {}

  std::optional<Task> task_for(const std::string& path) {
    Task task;
    task.path = path;
    task.content = parse_content_path(std::string_view(path).substr(root_.size() + 1));
    switch (task.content.kind) {
      case ContentKind::guide: return std::nullopt;
      case ContentKind::unknown:
        problems_.push_back({Code::unknown_file,
                             {path, {}},
                             "this file is neither record, body, schema nor release",
                             "records are `" + root_ + "/<collection>/<id>.json`",
                             {}});
        return std::nullopt;
      case ContentKind::body:
        task.form = Form::text;
        task.limit = kBodyLimit;
        break;
      case ContentKind::release:
      case ContentKind::citations_lock:
      case ContentKind::translations_lock:
        task.form = Form::json;
        task.limit = kReleaseLimit;
        break;
      default:
        task.form = Form::json;
        task.limit = kRecordLimit;
        break;
    }
    if (!is_first_ && task.content.collection.empty()) {
      problems_.push_back({Code::unknown_file,
                           {path, {}},
                           "only the first content root holds schemas, releases and locks",
                           "keep records and bodies alone in `" + root_ + "`",
                           {}});
      return std::nullopt;
    }
    return has_good_id(task) ? std::optional<Task>(std::move(task)) : std::nullopt;
  }

 private:
  bool has_good_id(const Task& task) {
    if (task.content.collection.empty()) return true;
    for (const std::string& word : {task.content.collection, task.content.id}) {
      if (base::is_id(word)) continue;
      problems_.push_back({Code::bad_id,
                           {task.path, {}},
                           "`" + word + "` is no id",
                           "use lower-case letters, digits and single hyphens, such as `level-2-hospital`",
                           {}});
      return false;
    }
    return true;
  }

  std::string root_;
  bool is_first_;
  Diagnostics& problems_;
};

void report_walk(const files::Listing& listing, Diagnostics& problems) {
  for (const files::WalkProblem& problem : listing.problems) {
    problems.push_back({Code::unwalkable_path,
                        {problem.path, {}},
                        "this path cannot be followed: " + problem.detail,
                        "put the file itself here, or mend its permissions",
                        {}});
  }
}

std::vector<Task> list_tasks(const files::FileSystem& files, const Options& options, Diagnostics& problems) {
  std::vector<Task> tasks;
  for (std::size_t i = 0; i < options.content.size(); ++i) {
    const files::Listing listing = files.list(options.content[i]);
    report_walk(listing, problems);
    ContentLister lister(options.content[i], i == 0, problems);
    for (const std::string& path : listing.paths) {
      if (auto task = lister.task_for(path)) tasks.push_back(std::move(*task));
    }
  }
  for (const std::string_view folder : {"site", "templates"}) {
    const files::Listing listing = files.list(folder);
    report_walk(listing, problems);
    for (const std::string& path : listing.paths) {
      Task task;
      task.path = path;
      const bool is_settings = path == "site/site.json" || path == "site/site.schema.json" || path.starts_with("site/locales/");
      task.form = is_settings ? Form::json : (folder == "templates" ? Form::text : Form::bytes);
      if (task.form != Form::bytes) task.limit = kRecordLimit;
      if (!path.ends_with(".md")) tasks.push_back(std::move(task));
    }
  }
  return tasks;
}

void report_case_collisions(const std::vector<Task>& tasks, Diagnostics& problems) {
  std::map<std::string, std::string> seen;
  for (const Task& task : tasks) {
    const auto [first, is_new] = seen.emplace(base::to_lower_ascii(task.path), task.path);
    if (!is_new && first->second != task.path) {
      problems.push_back({Code::case_collision,
                          {task.path, {}},
                          "this path and `" + first->second + "` differ by case alone",
                          "rename one of them",
                          {{{first->second, {}}, "the other path"}}});
    }
  }
}

// Records are left out: what an audience may see of them is only known after `disclose`. Releases are public throughout.
bool is_digested(ContentKind kind) {
  return kind == ContentKind::unknown || kind == ContentKind::schema || kind == ContentKind::release || kind == ContentKind::removals;
}

std::string digest_of(const std::vector<Task>& tasks) {
  files::Sha256 digest;
  for (const Task& task : tasks) {
    if (!is_digested(task.content.kind)) continue;
    digest.add(task.path);
    digest.add(task.bytes);
  }
  return digest.finish();
}

void place_content(Task& task, model::Corpus& corpus) {
  ContentPath& at = task.content;
  switch (at.kind) {
    case ContentKind::record:
      corpus.records.push_back({std::move(at.collection), std::move(at.id), task.path, std::move(task.value)});
      break;
    case ContentKind::body:
      corpus.bodies.push_back({std::move(at.collection), std::move(at.id), std::move(at.language), task.path, std::move(task.bytes)});
      break;
    case ContentKind::schema: corpus.schemas.push_back({task.path, std::move(task.value)}); break;
    case ContentKind::release: corpus.releases.push_back({task.path, std::move(task.value)}); break;
    case ContentKind::removals: corpus.removals = {task.path, std::move(task.value)}; break;
    case ContentKind::citations_lock: corpus.citations_lock = {task.path, std::move(task.value)}; break;
    case ContentKind::translations_lock: corpus.translations_lock = {task.path, std::move(task.value)}; break;
    default: break;
  }
}

void place_site(Task& task, model::Corpus& corpus) {
  constexpr std::string_view kLocales = "site/locales/";
  constexpr std::string_view kStatic = "site/static/";
  constexpr std::string_view kSite = "site/";
  constexpr std::string_view kScriptParts = "site/assets/search/";
  const std::string& path = task.path;
  if (path.starts_with("templates/")) {
    corpus.templates.emplace(path.substr(std::string_view("templates/").size()), std::move(task.bytes));
  } else if (path == "site/site.json") {
    corpus.settings = {path, std::move(task.value)};
  } else if (path == "site/site.schema.json") {
    corpus.settings_schema = {path, std::move(task.value)};
  } else if (path.starts_with(kLocales)) {
    const std::string name = path.substr(kLocales.size());
    corpus.locales.emplace(name.substr(0, name.find('.')), model::JsonFile{path, std::move(task.value)});
  } else if (path.starts_with(kScriptParts)) {
    corpus.script_parts.push_back({path.substr(kScriptParts.size()), std::move(task.bytes)});
  } else if (path.starts_with(kStatic)) {
    corpus.assets.push_back({path.substr(kStatic.size()), std::move(task.bytes)});
  } else {
    corpus.assets.push_back({path.substr(kSite.size()), std::move(task.bytes)});
  }
}

void drop_duplicates(model::Corpus& corpus, Diagnostics& problems) {
  const auto key = [](const model::RecordFile& file) { return std::tie(file.collection, file.id); };
  std::stable_sort(corpus.records.begin(), corpus.records.end(),
                   [&](const auto& left, const auto& right) { return key(left) < key(right); });
  for (std::size_t i = 1; i < corpus.records.size(); ++i) {
    if (key(corpus.records[i - 1]) != key(corpus.records[i])) continue;
    problems.push_back({Code::duplicate_id,
                        {corpus.records[i].path, {}},
                        "a second file holds `" + corpus.records[i].id + "`",
                        "rename one, or merge the two",
                        {{{corpus.records[i - 1].path, {}}, "the first is here"}}});
  }
  const auto same = [&](const auto& left, const auto& right) { return key(left) == key(right); };
  corpus.records.erase(std::unique(corpus.records.begin(), corpus.records.end(), same), corpus.records.end());
}

}  // namespace

diagnostic::Staged<model::Corpus> load(const files::FileSystem& files, const Options& options) {
  diagnostic::Staged<model::Corpus> staged;
  std::vector<Task> tasks = list_tasks(files, options, staged.diagnostics);
  report_case_collisions(tasks, staged.diagnostics);
  base::parallel_for(tasks.size(), options.jobs, [&](std::size_t i) { read_task(files, tasks[i]); });
  staged.value.digest = digest_of(tasks);
  for (Task& task : tasks) {
    std::move(task.problems.begin(), task.problems.end(), std::back_inserter(staged.diagnostics));
    if (!task.usable) {
      if (task.content.kind == ContentKind::record) staged.value.unreadable.push_back(task.content.collection + "/" + task.content.id);
      continue;
    }
    if (task.content.kind == ContentKind::unknown) {
      place_site(task, staged.value);
    } else {
      place_content(task, staged.value);
    }
  }
  std::sort(staged.value.unreadable.begin(), staged.value.unreadable.end());
  drop_duplicates(staged.value, staged.diagnostics);
  return staged;
}

}  // namespace lacuna::load

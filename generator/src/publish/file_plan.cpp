#include "publish/file_plan.hpp"

#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "publish/portable_name.hpp"

namespace lacuna::publish {
namespace {

using diagnostic::Code;

bool is_reserved(std::string_view path) {
  const std::string first = base::to_lower_ascii(path.substr(0, path.find('/')));
  return first == base::to_lower_ascii(kListName) || first == kRecordName || first == kInnerWorkspace;
}

/// Finds collisions while the paths go by.
class CollisionFinder {
 public:
  void add(const std::string& path) {
    for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
      add_name(path.substr(0, slash), path, false);
    }
    add_name(path, path, true);
  }
  diagnostic::Diagnostics take() { return std::move(found_); }

 private:
  struct Name {
    std::string spelling;
    bool is_file = false;
  };

  void add_name(const std::string& name, const std::string& path, bool is_file) {
    const auto [place, is_first] = names_.try_emplace(base::to_lower_ascii(name), Name{name, is_file});
    if (is_first) return;
    const Name& known = place->second;
    if (known.spelling != name) {
      report(path, "`" + name + "` and `" + known.spelling + "` differ by case alone");
    } else if (known.is_file != is_file) {
      report(path, "`" + name + "` is both a file and a folder");
    } else if (is_file) {
      report(path, "`" + name + "` is published twice");
    }
  }

  void report(const std::string& path, std::string message) {
    found_.push_back({Code::colliding_output_paths, {path, {}}, std::move(message), {}, {}});
  }

  std::unordered_map<std::string, Name> names_;
  diagnostic::Diagnostics found_;
};

}  // namespace

bool FilePlan::accepts(std::string_view path) {
  const std::string why = is_reserved(path) ? "is kept for the publication itself" : why_not_portable(path);
  if (why.empty()) return true;
  note(Code::unsafe_output_path, path, "the path `" + std::string(path) + "` " + why);
  return false;
}

void FilePlan::add(std::string_view path, const PlannedFile& file) {
  std::unique_lock lock(mutex_);
  const bool is_first = files_.try_emplace(std::string(path), file).second;
  lock.unlock();
  if (!is_first) note(Code::colliding_output_paths, path, "`" + std::string(path) + "` is published twice");
}

void FilePlan::note(Code code, std::string_view path, std::string message) {
  const std::lock_guard lock(mutex_);
  problems_.push_back({code, {std::string(path), {}}, std::move(message), {}, {}});
}

diagnostic::Diagnostics check_collisions(const std::vector<std::string>& paths) {
  CollisionFinder finder;
  for (const std::string& path : paths) finder.add(path);
  return finder.take();
}

}  // namespace lacuna::publish

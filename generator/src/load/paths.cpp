#include "load/paths.hpp"

namespace lacuna::load {
namespace {

// Takes `suffix` off the end of `text`; false if it is not there.
bool take_suffix(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

ContentPath in_folder(std::string_view folder, std::string_view name) {
  ContentPath result;
  if (folder == "schemas") {
    result.kind = take_suffix(name, ".json") ? ContentKind::schema : ContentKind::unknown;
    result.id = name;
    return result;
  }
  if (folder == "releases") {
    result.kind = take_suffix(name, ".json") ? ContentKind::release : ContentKind::unknown;
    result.id = name;
    return result;
  }
  result.collection = folder;
  if (take_suffix(name, ".json")) {
    result.kind = ContentKind::record;
    result.id = name;
  } else if (take_suffix(name, ".md")) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos) return result;
    result.kind = ContentKind::body;
    result.id = name.substr(0, dot);
    result.language = name.substr(dot + 1);
  }
  return result;
}

}  // namespace

ContentPath parse_content_path(std::string_view path) {
  const std::size_t slash = path.find('/');
  if (slash != std::string_view::npos) {
    const std::string_view name = path.substr(slash + 1);
    if (name.find('/') != std::string_view::npos) return {};
    return in_folder(path.substr(0, slash), name);
  }
  ContentPath result;
  if (path == "citations.lock") result.kind = ContentKind::citations_lock;
  if (path == "translations.lock") result.kind = ContentKind::translations_lock;
  if (path == "removed.json") result.kind = ContentKind::removals;
  if (path == "README.md") result.kind = ContentKind::guide;
  return result;
}

}  // namespace lacuna::load

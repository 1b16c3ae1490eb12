#include "template/scope.hpp"

#include <algorithm>

namespace lacuna::templates {
namespace {

/// Calls `visit` with each frame that names are looked for in, until it returns true.
template <class Visit>
void walk(const Scope& scope, Visit visit) {
  for (const Frame* frame = scope.top; frame != nullptr; frame = frame->outer) {
    if (frame->is_view && frame != scope.home) {
      continue;
    }
    if (visit(*frame) || frame == scope.home) {
      return;
    }
  }
}

}  // namespace

std::optional<Found> find_name(const Scope& scope, const Shapes& shapes, std::string_view name) {
  std::optional<Found> found;
  walk(scope, [&](const Frame& frame) {
    if (const auto field = shapes.find(frame.type, name)) {
      found = Found{&frame, *field};
    }
    return found.has_value();
  });
  return found;
}

std::vector<std::string> visible_names(const Scope& scope, const Shapes& shapes) {
  std::vector<std::string> names;
  walk(scope, [&](const Frame& frame) {
    if (frame.type.kind == Kind::object) {
      for (const FieldShape& field : shapes.fields(frame.type)) {
        names.push_back(field.name);
      }
    }
    return false;
  });
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

const Frame* find_item(const Scope& scope) {
  const Frame* item = scope.home;
  walk(scope, [&](const Frame& frame) {
    item = &frame;
    return true;
  });
  return item;
}

bool is_guarded(const Scope& scope, const Frame* frame, std::string_view path) {
  bool guarded = false;
  walk(scope, [&](const Frame& section) {
    const std::string_view known = section.guarded_path;
    guarded = section.guarded == frame && known.starts_with(path) && (known.size() == path.size() || known[path.size()] == '.');
    return guarded;
  });
  return guarded;
}

}  // namespace lacuna::templates

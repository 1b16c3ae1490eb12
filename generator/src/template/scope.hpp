// template/scope.hpp: what a name in a template means at its place. Knows no text and no instruction.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "template/program.hpp"
#include "template/shape.hpp"

namespace lacuna::templates {

/// One of the objects or values in which names are looked for, the innermost first: a file's view, or what a
/// section is over.
struct Frame {
  const Frame* outer = nullptr;
  Type type;
  Operand operand;
  /// True for a file's view: names in that file are looked for no further. Blocks of another file, which is
  /// included here or includes this one, look past it, into the frames around their own place.
  bool is_view = false;
  /// Of an included file's view: for each of its fields, what the including place provides.
  std::vector<Operand> bindings;
  /// Of a section: the frame and path of what it is over, which is known to be there inside it.
  const Frame* guarded = nullptr;
  std::string guarded_path;
};

/// The frames of a place, and which of them is the view of the file that the place belongs to.
struct Scope {
  const Frame* top = nullptr;
  const Frame* home = nullptr;
};

/// The field that the first word of a name means.
struct Found {
  const Frame* frame = nullptr;
  std::size_t field = 0;
};

/// Looks for `name` in `scope`, from the inside out (mustache/spec, interpolation: walk the context stack).
[[nodiscard]] std::optional<Found> find_name(const Scope& scope, const Shapes& shapes, std::string_view name);
/// All names that find_name would find, each once.
[[nodiscard]] std::vector<std::string> visible_names(const Scope& scope, const Shapes& shapes);
/// The frame of `{{.}}`: the innermost section, or the view.
[[nodiscard]] const Frame* find_item(const Scope& scope);
/// True if a section around the place is over `path` (or a field of it) of `frame`.
[[nodiscard]] bool is_guarded(const Scope& scope, const Frame* frame, std::string_view path);

}  // namespace lacuna::templates

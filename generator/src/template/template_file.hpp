// template/template_file.hpp: a template as it was read: its tree and the view it declares. Knows no other
// template.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "template/markup.hpp"
#include "template/options.hpp"
#include "template/shape.hpp"
#include "template/tree.hpp"

namespace lacuna::templates {

struct TemplateFile {
  /// Below templates/.
  std::string name;
  /// Its place among Program::files.
  std::uint32_t number = 0;
  Rules rules = Rules::plain;
  Type view;
  std::string_view source;
  std::vector<Node> nodes{};
  /// False if it has errors of its own, and so no good tree.
  bool sound = false;

  [[nodiscard]] std::string path() const { return "templates/" + name; }
};

using TemplateFiles = std::map<std::string, TemplateFile, std::less<>>;

/// The templates among `sources`, which must outlive them, and in `shapes` the views that they declare.
///
/// Errors  text that is not UTF-8 or holds a NUL or a byte order mark; a file of no known kind; a template
/// that does
///         not begin with the declaration of its view; all that is wrong with tags and declarations.
[[nodiscard]] TemplateFiles read_templates(const std::map<std::string, std::string>& sources, const Options& options, Shapes& shapes,
                                           diagnostic::Diagnostics& out);

}  // namespace lacuna::templates

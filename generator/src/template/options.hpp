// template/options.hpp: the rules under which templates are compiled. Knows no template.
#pragma once
#include <cstdint>

#include "template/shape.hpp"

namespace lacuna::templates {

enum class Profile : std::uint8_t {
  /// Declared views, contextual escaping, no silent misses: templates/README.md.
  pages,
  /// As mustache/spec says, for its conformance suite: nothing is declared, a name that is not there shows
  /// nothing,
  /// all text is escaped as element text. What is declined in pages is declined here.
  specification,
};

struct Options {
  Profile profile = Profile::pages;
  /// Of `specification`: the shape of the view, which templates cannot declare.
  Shapes shapes;
  Type view;
};

}  // namespace lacuna::templates

// template/context.hpp: where the compiler stands in the templates. Knows no instruction and no place in the
// markup.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "template/scope.hpp"
#include "template/template_file.hpp"

namespace lacuna::templates {

struct Override;

/// The blocks that are written in place of others, by name.
using Overrides = std::map<std::string_view, Override*>;

struct Context {
  const TemplateFile* file = nullptr;
  Scope scope;
  const Overrides* overrides = nullptr;
  /// What each line is led by in place of `strip`, its indentation in its own file.
  std::string prefix;
  std::string_view strip;
  /// The first register that is free.
  std::uint32_t free = 0;
  /// True inside a section of the procedure.
  bool in_section = false;
  /// Parents and blocks that stand within one another here.
  std::size_t inclusions = 0;
};

/// A block given between the tags of a parent, and where.
struct Override {
  const Node* block = nullptr;
  Context context;
  bool used = false;
};

}  // namespace lacuna::templates

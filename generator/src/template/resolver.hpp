// template/resolver.hpp: turns names in tags into operands, and says so where a name means nothing. Knows no
// markup.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "template/assembler.hpp"
#include "template/context.hpp"
#include "template/options.hpp"

namespace lacuna::templates {

/// What a name means.
struct Reference {
  Operand operand;
  Type type;
  /// True if it may be absent.
  bool optional = false;
  /// The frame in which its first word was found.
  const Frame* frame = nullptr;
};

class Resolver {
 public:
  Resolver(Shapes& shapes, Profile profile, Assembler& code, diagnostic::Diagnostics& out)
      : shapes_(shapes), profile_(profile), code_(code), out_(out) {}

  /// What the name in `node` means, and marks it as used; code to get at it is written, which needs register
  /// `free` for as long as the operand is.
  ///
  /// Errors  a name that is not declared, a word after the dot of what is no object. Under `specification`
  /// nothing is
  ///         returned without an error.
  [[nodiscard]] std::optional<Reference> refer(const Node& node, const Context& at);

  /// For each field of the view of `file`, what its name means at `node`, which includes it.
  ///
  /// Errors  a field that is not provided, may be absent where it must not, or is of another kind.
  [[nodiscard]] std::optional<std::vector<Operand>> provide(const Node& node, const Context& at, const TemplateFile& file);

 private:
  [[nodiscard]] std::optional<Reference> find_first(const Node& node, const Context& at, std::string_view word);
  [[nodiscard]] std::optional<Reference> step(const Node& node, const Context& at, const Reference& from, std::string_view path,
                                              std::string_view word);
  [[nodiscard]] Reference first_reference(const Found& found, const Context& at);
  [[nodiscard]] std::optional<Operand> provide_field(const Node& node, const Context& at, const TemplateFile& file,
                                                     const FieldShape& wanted);
  void unknown_name(const Node& node, const Context& at, std::string_view word, const std::vector<std::string>& names);

  Shapes& shapes_;
  Profile profile_;
  Assembler& code_;
  diagnostic::Diagnostics& out_;
};

}  // namespace lacuna::templates

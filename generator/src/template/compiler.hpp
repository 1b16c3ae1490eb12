// template/compiler.hpp: turns trees of templates into a program and checks every name, kind and place on the
// way. Knows no values.
#pragma once
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "template/assembler.hpp"
#include "template/calls.hpp"
#include "template/context.hpp"
#include "template/markup.hpp"
#include "template/options.hpp"
#include "template/report.hpp"
#include "template/resolver.hpp"
#include "template/template_file.hpp"

namespace lacuna::templates {

/// Compiles all sound files into one program. Parents and blocks are written out at each place that includes
/// them; a partial becomes a procedure, one for each kind of place that it is included at.
class Compiler {
 public:
  Compiler(const TemplateFiles& files, Shapes& shapes, Profile profile, Program& program, diagnostic::Diagnostics& out);

  void compile_all();

 private:
  /// A partial under the rules and with the indentation of its place.
  struct Partial {
    const TemplateFile* file = nullptr;
    Position begin;
    std::string prefix;
    std::uint32_t procedure = 0;
    /// The partial that includes it, or nullptr.
    const Partial* within = nullptr;
  };

  void compile_root(const TemplateFile& file);
  void compile_partial(const Partial& partial);

  void nodes(const std::vector<Node>& all, const Context& at);
  void text(const Node& node, const Context& at);
  void literal(std::string_view text, std::uint32_t offset, const Context& at);
  void value(const Node& node, const Context& at);
  void section(const Node& node, const Context& at);
  void body(const Node& node, const Context& at, const Reference& over);
  void check_repeat(const Node& node, const Context& at, const Position& begin);
  void check_join(const Node& node, const Context& at, const Position& other);

  void partial(const Node& node, const Context& at);
  void call(const Node& node, const Context& at, const TemplateFile& file);
  void parent(const Node& node, const Context& at);
  void write_out(const Node& node, const Context& at, const TemplateFile& file, const Overrides& overrides);
  void block(const Node& node, const Context& at);
  [[nodiscard]] Overrides gather_blocks(const Node& node, const Context& at, std::deque<Override>& own);
  void check_blocks(const TemplateFile& parent, const std::deque<Override>& own);
  [[nodiscard]] const TemplateFile* find_file(const Node& node, const Context& at);
  [[nodiscard]] bool may_go_deeper(const Node& node, const Context& at);
  [[nodiscard]] std::optional<std::uint32_t> procedure_for(const Node& node, const Context& at, const TemplateFile& file);
  void check_endless_calls();

  [[nodiscard]] Report report(const Context& at) const { return {at.file->path(), out_}; }
  [[nodiscard]] bool is_lenient() const { return profile_ == Profile::specification; }
  [[nodiscard]] static Origin origin(const Node& node, const Context& at) { return {at.file->number, node.span}; }

  const TemplateFiles& files_;
  Shapes& shapes_;
  Profile profile_;
  Program& program_;
  diagnostic::Diagnostics& out_;
  Assembler code_;
  Resolver resolver_;
  std::deque<Partial> partials_;
  Calls unconditional_calls_;

  /// Of the procedure at hand.
  std::uint32_t procedure_ = 0;
  const Partial* partial_ = nullptr;
  Position position_;
  std::size_t inclusions_ = 0;
  /// True where a block is to be written in the middle of a line, whose indentation is already there.
  bool mid_line_ = false;
};

}  // namespace lacuna::templates

#include "template/compiler.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::templates {

using diagnostic::Code;

namespace {

bool is_printable(Kind kind) { return kind == Kind::text || kind == Kind::html || kind == Kind::url; }

/// The part of a line's own indentation that is left out: `strip`, as far as the line begins with it.
std::size_t stripped(std::string_view line, std::string_view strip) {
  const auto [in_line, in_strip] = std::mismatch(line.begin(), line.end(), strip.begin(), strip.end());
  return static_cast<std::size_t>(in_line - line.begin());
}

std::string hint_to_show(const Reference& reference, std::string_view name) {
  const std::string open = "`{{#" + std::string(name) + "}}`";
  switch (reference.type.kind) {
    case Kind::flag: return "ask for it with " + open;
    case Kind::list: return "go through it with " + open;
    default: return name == "." ? "name a field of it" : "name a field of it, or enter it with " + open;
  }
}

}  // namespace

Compiler::Compiler(const TemplateFiles& files, Shapes& shapes, Profile profile, Program& program, diagnostic::Diagnostics& out)
    : files_(files),
      shapes_(shapes),
      profile_(profile),
      program_(program),
      out_(out),
      code_(program),
      resolver_(shapes, profile, code_, out) {}

void Compiler::compile_all() {
  for (const auto& [name, file] : files_) {
    program_.files.push_back(file.path());
  }
  for (const auto& [name, file] : files_) {
    if (file.sound) {
      compile_root(file);
    }
  }
  for (std::size_t next = 0; next < partials_.size(); ++next) {
    compile_partial(partials_[next]);
  }
  check_endless_calls();
}

void Compiler::compile_root(const TemplateFile& file) {
  procedure_ = static_cast<std::uint32_t>(program_.procedures.size());
  program_.procedures.emplace_back();
  program_.roots.emplace(file.name, procedure_);
  position_ = Position{};
  position_.rules = file.rules;
  partial_ = nullptr;
  inclusions_ = 0;
  code_.begin(procedure_);
  Frame view{nullptr, file.view, {}, true, {}, nullptr, {}};
  const Context at{&file, {&view, &view}, nullptr, "", "", 1};
  nodes(file.nodes, at);
  code_.end();
  if (position_.where != Position::Where::text) {
    const auto end = static_cast<std::uint32_t>(file.source.size());
    report(at).add(Code::template_split_markup, {end, end}, "the template ends in " + describe(position_));
  }
}

void Compiler::nodes(const std::vector<Node>& all, const Context& at) {
  for (const Node& node : all) {
    switch (node.kind) {
      case NodeKind::text: text(node, at); break;
      case NodeKind::value: value(node, at); break;
      case NodeKind::section: section(node, at); break;
      case NodeKind::partial: partial(node, at); break;
      case NodeKind::parent: parent(node, at); break;
      case NodeKind::block: block(node, at); break;
    }
  }
}

void Compiler::text(const Node& node, const Context& at) {
  std::string_view line = node.content;
  std::uint32_t offset = node.span.begin;
  if (node.starts_line) {
    const std::size_t blanks = stripped(line, at.strip);
    line.remove_prefix(blanks);
    offset += static_cast<std::uint32_t>(blanks);
    if (!mid_line_) {
      literal(at.prefix, offset, at);
    }
  }
  mid_line_ = false;
  literal(line, offset, at);
}

void Compiler::literal(std::string_view text, std::uint32_t offset, const Context& at) {
  if (const auto problem = read_literal(position_, text)) {
    const auto begin = static_cast<std::uint32_t>(offset + problem->offset);
    report(at).add(problem->code, {begin, begin + 1}, problem->message, problem->hint);
  }
  code_.literal(text);
}

void Compiler::value(const Node& node, const Context& at) {
  mid_line_ = false;
  const std::optional<Reference> reference = resolver_.refer(node, at);
  if (!reference || (is_lenient() && !is_printable(reference->type.kind))) {
    return;
  }
  if (!is_printable(reference->type.kind)) {
    report(at).add(Code::template_wrong_kind, node.span,
                   quoted(node.content) + " is " + shapes_.describe(reference->type) + " and cannot be shown as it is",
                   hint_to_show(*reference, node.content));
    return;
  }
  if (reference->optional && !is_lenient()) {
    const std::string name(node.content);
    report(at).add(Code::template_unguarded, node.span, quoted(name) + " may be absent",
                   "show it inside `{{#" + name + "}}…{{/" + name + "}}`");
  }
  const auto placed = place_value(position_, reference->type.kind);
  if (const auto* problem = std::get_if<MarkupProblem>(&placed)) {
    report(at).add(problem->code, node.span, problem->message, problem->hint);
    return;
  }
  code_.add({Op::write, reference->type.kind, std::get<Escape>(placed), reference->optional, 0, reference->operand}, origin(node, at));
}

void Compiler::section(const Node& node, const Context& at) {
  const std::optional<Reference> over = resolver_.refer(node, at);
  if (!over) {
    if (is_lenient()) {
      nodes(node.otherwise, at);
    }
    return;
  }
  const bool is_list = over->type.kind == Kind::list;
  const Position begin = enter_section(position_);
  const std::size_t test =
      code_.add({is_list ? Op::each : Op::unless, over->type.kind, Escape::none, over->optional, at.free, over->operand}, origin(node, at));
  position_ = begin;
  body(node, at, *over);
  const Position end = std::exchange(position_, begin);
  if (node.otherwise.empty()) {
    code_.land(test);
  } else {
    Context inner = at;
    inner.in_section = true;
    const std::size_t jump = code_.add({Op::jump});
    code_.land(test);
    nodes(node.otherwise, inner);
    code_.land(jump);
  }
  check_join(node, at, end);
}

void Compiler::body(const Node& node, const Context& at, const Reference& over) {
  const bool is_list = over.type.kind == Kind::list;
  const Type type = is_list ? shapes_.item(over.type) : over.type;
  // A list whose items have no shape is empty in every view; what it holds may well include itself.
  if (type.kind == Kind::nothing || node.body.empty()) {
    return;
  }
  Frame frame{at.scope.top, type, {at.free, kNoKey, 0}, false, {}, nullptr, {}};
  if (!is_list && node.content != ".") {
    frame.guarded = over.frame;
    frame.guarded_path = node.content;
  }
  Context inner = at;
  inner.scope.top = &frame;
  inner.free += is_list ? 2 : 1;
  inner.in_section = true;
  const Position begin = position_;
  const std::uint32_t first = is_list ? code_.here() : 0;
  nodes(node.body, inner);
  if (is_list) {
    Instruction next{Op::next};
    next.to = at.free;
    next.target = first;
    code_.add(next);
    check_repeat(node, at, begin);
  }
}

void Compiler::check_repeat(const Node& node, const Context& at, const Position& begin) {
  if (!can_repeat(begin, position_)) {
    const std::string from = describe(begin);
    const std::string to = describe(position_);
    report(at).add(Code::template_split_markup, node.span,
                   from == to ? "the items of " + quoted(node.content) + " run into one another in " + to
                              : quoted(node.content) + " begins in " + from + " and ends in " + to,
                   "let each item end where it began, with white space after an attribute");
    position_ = begin;
  }
}

void Compiler::check_join(const Node& node, const Context& at, const Position& other) {
  if (const auto joined = join(position_, other)) {
    position_ = *joined;
    return;
  }
  const std::string without = describe(position_);
  const std::string with = describe(other);
  report(at).add(Code::template_split_markup, node.span,
                 "with " + quoted(node.content) + " the place behind it is " + with + ", without it " + without +
                     (with == without ? ", of another tag or attribute" : ""),
                 "begin and end tags and attributes within the section, or outside it");
  position_ = other;
}

}  // namespace lacuna::templates

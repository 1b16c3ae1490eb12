#include <algorithm>
#include <utility>

#include "base/edit_distance.hpp"
#include "template/compiler.hpp"

namespace lacuna::templates {

using diagnostic::Code;

namespace {

constexpr std::size_t kDeepest = 50;
constexpr std::size_t kMostInclusions = 10'000;
constexpr std::size_t kMostPartials = 5'000;

/// `indentation`, that of a tag in its file, as it is written where `at` stands.
std::string placed(std::string_view indentation, const Context& at) {
  const auto [left, right] = std::mismatch(indentation.begin(), indentation.end(), at.strip.begin(), at.strip.end());
  return at.prefix + std::string(left, indentation.end());
}

void gather_block_names(const std::vector<Node>& nodes, std::vector<std::string>& names) {
  for (const Node& node : nodes) {
    if (node.kind == NodeKind::block) {
      names.emplace_back(node.content);
    }
    gather_block_names(node.body, names);
    gather_block_names(node.otherwise, names);
  }
}

}  // namespace

const TemplateFile* Compiler::find_file(const Node& node, const Context& at) {
  const auto found = files_.find(node.content);
  if (found != files_.end()) {
    return found->second.sound ? &found->second : nullptr;
  }
  if (!is_lenient()) {
    std::vector<std::string> names;
    for (const auto& [name, file] : files_) {
      names.push_back(name);
    }
    const std::string name(node.content);
    report(at).add(Code::template_unknown_file, node.span, "there is no template " + quoted(name), base::suggestion(name, names));
  }
  return nullptr;
}

bool Compiler::may_go_deeper(const Node& node, const Context& at) {
  ++inclusions_;
  if (at.inclusions < kDeepest && inclusions_ < kMostInclusions) {
    return true;
  }
  if (inclusions_ <= kMostInclusions) {
    inclusions_ = kMostInclusions;
    report(at).add(Code::template_endless, node.span, "templates include one another without end, or more than 10,000 times");
  }
  return false;
}

void Compiler::partial(const Node& node, const Context& at) {
  const TemplateFile* const file = find_file(node, at);
  if (file == nullptr) {
    return;
  }
  if (!is_lenient()) {
    call(node, at, *file);
  } else if (may_go_deeper(node, at)) {
    Context inner = at;
    inner.file = file;
    inner.overrides = nullptr;
    inner.prefix = node.standalone ? placed(node.indentation, at) : "";
    inner.strip = {};
    ++inner.inclusions;
    nodes(file->nodes, inner);
  }
}

void Compiler::call(const Node& node, const Context& at, const TemplateFile& file) {
  const auto operands = resolver_.provide(node, at, file);
  const auto callee = procedure_for(node, at, file);
  if (!operands || !callee) {
    return;
  }
  for (std::size_t field = 0; field < operands->size(); ++field) {
    const FieldShape& wanted = shapes_.fields(file.view)[field];
    code_.add({Op::load, wanted.type.kind, Escape::none, wanted.optional, at.free + static_cast<std::uint32_t>(field), (*operands)[field]},
              origin(node, at));
  }
  Instruction call{Op::call};
  call.to = at.free;
  call.target = *callee;
  code_.add(call, origin(node, at));
  if (!at.in_section) {
    unconditional_calls_.add(procedure_, *callee, origin(node, at));
  }
  position_ = after_inclusion(position_);
}

std::optional<std::uint32_t> Compiler::procedure_for(const Node& node, const Context& at, const TemplateFile& file) {
  const Position begin = begin_inclusion(position_);
  std::string prefix = node.standalone ? placed(node.indentation, at) : "";
  for (const Partial* outer = partial_; outer != nullptr; outer = outer->within) {
    if (outer->file == &file) {
      prefix = outer->prefix;  // one that includes itself is not indented further, or there would be no end of them
    }
  }
  const auto known = std::find_if(partials_.begin(), partials_.end(), [&](const Partial& partial) {
    return partial.file == &file && partial.begin == begin && partial.prefix == prefix;
  });
  if (known != partials_.end()) {
    return known->procedure;
  }
  if (partials_.size() == kMostPartials) {
    report(at).add(Code::template_endless, node.span, "partials are included at more than 5,000 kinds of places");
    return std::nullopt;
  }
  const auto procedure = static_cast<std::uint32_t>(program_.procedures.size());
  program_.procedures.emplace_back();
  partials_.push_back({&file, begin, prefix, procedure, partial_});
  return procedure;
}

void Compiler::compile_partial(const Partial& partial) {
  procedure_ = partial.procedure;
  partial_ = &partial;
  position_ = partial.begin;
  inclusions_ = 0;
  code_.begin(procedure_);
  Frame view{nullptr, partial.file->view, {}, true, {}, nullptr, {}};
  const auto fields = static_cast<std::uint32_t>(shapes_.fields(view.type).size());
  for (std::uint32_t field = 0; field < fields; ++field) {
    view.bindings.push_back({field, kNoKey, 0});
  }
  const Context at{partial.file, {&view, &view}, nullptr, partial.prefix, "", fields};
  nodes(partial.file->nodes, at);
  code_.end();
  const Position expected = after_inclusion(partial.begin);
  const auto joined = join(expected, position_);
  if (!joined || !(*joined == expected)) {
    const auto end = static_cast<std::uint32_t>(partial.file->source.size());
    report(at).add(Code::template_split_markup, {end, end},
                   "the partial begins in " + describe(partial.begin) + " and ends in " + describe(position_));
  }
}

void Compiler::parent(const Node& node, const Context& at) {
  const TemplateFile* const file = find_file(node, at);
  if (file == nullptr || !may_go_deeper(node, at)) {
    return;
  }
  std::deque<Override> own;
  const Overrides overrides = gather_blocks(node, at, own);
  const std::size_t problems = out_.size();
  write_out(node, at, *file, overrides);
  if (!is_lenient() && out_.size() == problems) {
    check_blocks(*file, own);
  }
}

void Compiler::write_out(const Node& node, const Context& at, const TemplateFile& file, const Overrides& overrides) {
  Context inner = at;
  inner.file = &file;
  inner.overrides = &overrides;
  inner.prefix = node.standalone ? placed(node.indentation, at) : "";
  inner.strip = {};
  ++inner.inclusions;
  if (is_lenient()) {
    nodes(file.nodes, inner);
    return;
  }
  auto operands = resolver_.provide(node, at, file);
  if (operands) {
    Frame view{at.scope.top, file.view, {}, true, std::move(*operands), nullptr, {}};
    inner.scope = {&view, &view};
    nodes(file.nodes, inner);
  }
}

Overrides Compiler::gather_blocks(const Node& node, const Context& at, std::deque<Override>& own) {
  Overrides overrides = at.overrides != nullptr ? *at.overrides : Overrides{};
  for (const Node& inner : node.body) {
    if (inner.kind == NodeKind::block) {
      const auto same = std::find_if(own.begin(), own.end(), [&](const Override& other) { return other.block->content == inner.content; });
      if (same != own.end() && !is_lenient()) {
        report(at).add(Code::template_bad_block, inner.span, "block " + quoted(inner.content) + " is given twice", "",
                       {{report(at).place(same->block->span), "given first here"}});
      }
      Override& given = own.emplace_back(Override{&inner, at});
      // What includes this file from further out has the last word (mustache/spec, ~inheritance:
      // multi-level).
      const bool added = overrides.emplace(inner.content, &given).second;
      given.used = !added;
    } else if (!is_lenient() && !(inner.kind == NodeKind::text && is_blank(inner.content))) {
      report(at).add(Code::template_bad_block, inner.span,
                     "this stands between the tags of " + quoted(node.content) + " and in none of its blocks",
                     "only what is in a block is shown");
    }
  }
  return overrides;
}

void Compiler::check_blocks(const TemplateFile& parent, const std::deque<Override>& own) {
  for (const Override& given : own) {
    if (!given.used) {
      std::vector<std::string> names;
      gather_block_names(parent.nodes, names);
      const std::string name(given.block->content);
      report(given.context)
          .add(Code::template_bad_block, given.block->span, "the parent has no block " + quoted(name), base::suggestion(name, names));
    }
  }
}

void Compiler::block(const Node& node, const Context& at) {
  if (!may_go_deeper(node, at)) {
    return;
  }
  const Override* given = nullptr;
  if (at.overrides != nullptr) {
    if (const auto found = at.overrides->find(node.content); found != at.overrides->end()) {
      found->second->used = true;
      given = found->second;
    }
  }
  Context inner = at;
  inner.prefix = placed(node.indentation, at);
  inner.strip = node.indentation;
  if (given != nullptr) {
    inner.file = given->context.file;
    inner.scope.home = given->context.scope.home;
    inner.overrides = given->context.overrides;
    inner.strip = given->block->indentation;
    ++inner.inclusions;
  }
  mid_line_ = !node.standalone;
  nodes(given != nullptr ? given->block->body : node.body, inner);
}

void Compiler::check_endless_calls() {
  for (const Origin& origin : unconditional_calls_.find_endless()) {
    out_.push_back({Code::template_endless,
                    {program_.files[origin.file], origin.span},
                    "the partial includes itself without end",
                    "include it within a section that comes to an end",
                    {}});
  }
}

}  // namespace lacuna::templates

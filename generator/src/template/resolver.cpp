#include "template/resolver.hpp"

#include <algorithm>

#include "base/edit_distance.hpp"
#include "template/report.hpp"

namespace lacuna::templates {

std::optional<Reference> Resolver::refer(const Node& node, const Context& at) {
  const std::string_view name = node.content;
  if (name == ".") {
    const Frame* const item = find_item(at.scope);
    return Reference{item->operand, item->type, false, item};
  }
  std::size_t end = std::min(name.find('.'), name.size());
  std::optional<Reference> reference = find_first(node, at, name.substr(0, end));
  while (reference && end < name.size()) {
    const std::size_t begin = end + 1;
    end = std::min(name.find('.', begin), name.size());
    reference = step(node, at, *reference, name.substr(0, end), name.substr(begin, end - begin));
  }
  return reference;
}

std::optional<Reference> Resolver::find_first(const Node& node, const Context& at, std::string_view word) {
  if (const auto found = find_name(at.scope, shapes_, word)) {
    return first_reference(*found, at);
  }
  unknown_name(node, at, word, visible_names(at.scope, shapes_));
  return std::nullopt;
}

Reference Resolver::first_reference(const Found& found, const Context& at) {
  const Frame& frame = *found.frame;
  shapes_.mark_used(frame.type, found.field);
  const FieldShape& field = shapes_.fields(frame.type)[found.field];
  const Operand operand = frame.bindings.empty()
                              ? Operand{frame.operand.source, code_.key(field.name), static_cast<std::uint32_t>(found.field)}
                              : frame.bindings[found.field];
  return {operand, field.type, field.optional && !is_guarded(at.scope, &frame, field.name), &frame};
}

std::optional<Reference> Resolver::step(const Node& node, const Context& at, const Reference& from, std::string_view path,
                                        std::string_view word) {
  const auto place = shapes_.find(from.type, word);
  if (!place) {
    std::vector<std::string> names;
    if (from.type.kind == Kind::object) {
      for (const FieldShape& field : shapes_.fields(from.type)) {
        names.push_back(field.name);
      }
    }
    unknown_name(node, at, path, names);
    return std::nullopt;
  }
  Operand holder = from.operand;
  if (holder.key != kNoKey) {
    Instruction load{Op::load, from.type.kind, Escape::none, from.optional, at.free, holder};
    code_.add(load, {at.file->number, node.span});
    holder = {at.free, kNoKey, 0};
  }
  shapes_.mark_used(from.type, *place);
  const FieldShape& field = shapes_.fields(from.type)[*place];
  const bool optional = from.optional || (field.optional && !is_guarded(at.scope, from.frame, path));
  return Reference{{holder.source, code_.key(word), static_cast<std::uint32_t>(*place)}, field.type, optional, from.frame};
}

void Resolver::unknown_name(const Node& node, const Context& at, std::string_view word, const std::vector<std::string>& names) {
  if (profile_ == Profile::specification) {
    return;
  }
  const std::string name(word);
  const std::size_t dot = name.rfind('.');
  Report(at.file->path(), out_)
      .add(diagnostic::Code::template_unknown_name, node.span, "`" + name + "` is not declared here",
           base::suggestion(dot == std::string::npos ? name : name.substr(dot + 1), names));
}

std::optional<std::vector<Operand>> Resolver::provide(const Node& node, const Context& at, const TemplateFile& file) {
  std::vector<Operand> operands;
  const std::size_t count = shapes_.fields(file.view).size();
  for (std::size_t place = 0; place < count; ++place) {
    const FieldShape wanted = shapes_.fields(file.view)[place];
    const std::optional<Operand> operand = provide_field(node, at, file, wanted);
    if (operand) {
      operands.push_back(*operand);
    }
  }
  return operands.size() == count ? std::optional(operands) : std::nullopt;
}

std::optional<Operand> Resolver::provide_field(const Node& node, const Context& at, const TemplateFile& file, const FieldShape& wanted) {
  const auto complain = [&](const std::string& path, const std::string& kind, const std::string& given) {
    std::vector<diagnostic::Label> labels;
    if (wanted.watched) {
      labels.push_back({{file.path(), wanted.span}, "declared here"});
    }
    Report(at.file->path(), out_)
        .add(diagnostic::Code::template_view_not_met, node.span,
             "`" + file.name + "` takes `" + path + "`, " + kind + ", which is " + given + " here",
             given == "optional" ? "include it inside `{{#" + path + "}}…{{/" + path + "}}`" : "", labels);
    return std::nullopt;
  };
  const auto found = find_name(at.scope, shapes_, wanted.name);
  if (!found) {
    return wanted.optional ? std::optional(Operand{0, kAbsent, 0}) : complain(wanted.name, shapes_.describe(wanted.type), "missing");
  }
  const Reference given = first_reference(*found, at);
  if (given.optional && !wanted.optional) {
    return complain(wanted.name, shapes_.describe(wanted.type), "optional");
  }
  if (const auto misfit = shapes_.match(given.type, wanted.type)) {
    const std::string rest = misfit->path.empty() ? "" : "." + misfit->path;
    return complain(wanted.name + rest, misfit->wanted, misfit->given);
  }
  return given.operand;
}

}  // namespace lacuna::templates

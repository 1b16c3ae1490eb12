#include "template/template.hpp"

#include <set>
#include <utility>

#include "template/compiler.hpp"
#include "template/machine.hpp"
#include "template/options.hpp"
#include "template/template_file.hpp"

namespace lacuna::templates {

using diagnostic::Code;

namespace {

/// Warns of each field of `type` that its template declares and never uses.
void check_unused(const TemplateFile& file, const Shapes& shapes, Type type, const std::string& path, diagnostic::Diagnostics& out) {
  for (; type.kind == Kind::list; type = shapes.item(type)) {
  }
  if (type.kind != Kind::object) {
    return;
  }
  for (const FieldShape& field : shapes.fields(type)) {
    if (field.watched && !field.used) {
      out.push_back(
          {Code::template_unused_field, {file.path(), field.span}, "`" + path + field.name + "` is declared and never used", {}, {}});
    } else if (field.watched) {
      check_unused(file, shapes, field.type, path + field.name + ".", out);
    }
  }
}

}  // namespace

diagnostic::Staged<Library> Library::compile(const std::map<std::string, std::string>& sources) { return compile(sources, Options{}); }

diagnostic::Staged<Library> Library::compile(const std::map<std::string, std::string>& sources, const Options& options) {
  Shapes shapes = options.shapes;
  diagnostic::Diagnostics problems;
  const TemplateFiles files = read_templates(sources, options, shapes, problems);
  auto program = std::make_shared<Program>();
  Compiler(files, shapes, options.profile, *program, problems).compile_all();
  diagnostic::Log log;
  log.add(std::move(problems));
  if (log.has_errors()) {
    return {Library{}, log.sorted()};
  }
  diagnostic::Diagnostics warnings;
  if (options.profile == Profile::pages) {
    for (const auto& [name, file] : files) {
      check_unused(file, shapes, file.view, "", warnings);
    }
  }
  log.add(std::move(warnings));
  return {Library(std::move(program)), log.sorted()};
}

bool Library::has(std::string_view name) const { return program_ && program_->roots.contains(name); }

std::vector<std::string_view> Library::names() const {
  std::vector<std::string_view> names;
  if (program_) {
    for (const auto& [name, procedure] : program_->roots) {
      names.push_back(name);
    }
  }
  return names;
}

diagnostic::Diagnostics Library::render(std::string_view name, const Value& view, std::string& out) const {
  if (!has(name)) {
    return {{Code::template_unknown_file, {"templates/" + std::string(name), {}}, "there is no such template", {}, {}}};
  }
  return Machine(*program_, out).run(program_->roots.find(name)->second, view);
}

}  // namespace lacuna::templates

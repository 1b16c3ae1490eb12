// links template: any files are templates or are refused at a place, and no value changes what a template
// made.
#include <map>
#include <string>

#include "fuzz/target.hpp"
#include "support/html_bones.hpp"
#include "template/template.hpp"
#include "template/template_file.hpp"

using namespace lacuna;
using namespace lacuna::templates;
using test::require;

namespace {

using Sources = std::map<std::string, std::string>;

/// `a.html`, and behind each line `=== <name>` a file of that name.
Sources split(std::string_view text) {
  Sources sources;
  std::string name = "a.html";
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n') == std::string_view::npos ? text.size() : text.find('\n') + 1);
    text.remove_prefix(line.size());
    if (line.starts_with("=== ") && line.ends_with('\n')) {
      name = line.substr(4, line.size() - 5);
    } else {
      sources[name] += line;
    }
  }
  return sources;
}

void check_places(const diagnostic::Diagnostics& problems, const Sources& sources) {
  for (const auto& problem : problems) {
    const std::string prefix = "templates/";
    require(problem.place.path.starts_with(prefix), "a problem is in a template");
    const auto source = sources.find(problem.place.path.substr(prefix.size()));
    require(source != sources.end(), "a problem is in a file that was given");
    require(problem.place.span.begin <= problem.place.span.end && problem.place.span.end <= source->second.size(),
            "a problem lies in its file");
    require(!problem.message.empty(), "a problem has a message");
  }
}

/// A view as declared, every text being `text`; lists have two items, three levels deep.
Value make_view(const Shapes& shapes, Type type, const std::string& text, int depth) {
  switch (type.kind) {
    case Kind::nothing: return {};
    case Kind::flag: return true;
    case Kind::text: return text;
    case Kind::html: return trusted_html("<i></i>");
    case Kind::url: return relative_url(text);
    case Kind::list: {
      const int deeper = depth + 1;
      return depth < 3 ? List(2, make_view(shapes, shapes.item(type), text, deeper)) : List{};
    }
    case Kind::object: break;
  }
  Object object;
  for (const FieldShape& field : shapes.fields(type)) {
    const bool left_out = field.optional && depth >= 3;
    if (!left_out && depth < 8) object.set(Key::of(field.name), make_view(shapes, field.type, text, depth + 1));
  }
  return object;
}

void check_bones(const Library& library, const Sources& sources) {
  diagnostic::Diagnostics none;
  Shapes shapes;
  const TemplateFiles files = read_templates(sources, {}, shapes, none);
  for (const auto& [name, file] : files) {
    std::string plain;
    std::string hostile;
    const auto faults = library.render(name, make_view(shapes, file.view, "a", 0), plain);
    check_places(library.render(name, make_view(shapes, file.view, "\"'><!--</p><script>&--></style>", 0), hostile), sources);
    check_places(faults, sources);
    if (file.rules == Rules::html) {
      require(test::bones_of(plain).tags == test::bones_of(hostile).tags, "a value leaves the tags alone");
    }
  }
}

/// Few enough partials that they do not multiply beyond what can be waited for.
bool has_few_partials(std::string_view text) {
  int count = 0;
  for (std::size_t at = text.find(">"); at != std::string_view::npos; at = text.find(">", at + 1)) {
    count += at > 0 && text[at - 1] == '{' ? 1 : 0;
  }
  return count <= 8;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const Sources sources = split(text);
  const auto compiled = Library::compile(sources);
  check_places(compiled.diagnostics, sources);
  if (!compiled.value.names().empty() && has_few_partials(text)) check_bones(compiled.value, sources);

  Options options;
  options.profile = Profile::specification;
  const auto lenient = Library::compile(sources, options);
  check_places(lenient.diagnostics, sources);
  for (const std::string_view name : lenient.value.names()) {
    std::string out;
    // The view itself is there: where it is taken for a text, `{{.}}`, that is a fault.
    const auto faults = lenient.value.render(name, Object(), out);
    check_places(faults, sources);
    for (const auto& fault : faults) {
      require(!fault.message.starts_with("the view lacks"), "what is not there is no fault under the specification");
    }
  }
  return 0;
}

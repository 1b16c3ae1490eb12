// template/template.hpp: templates compiled once and rendered to bytes. Knows no page, no record and no file
// system.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "template/value.hpp"

namespace lacuna::templates {

struct Program;
struct Options;

/// All templates of a site. Cheap to copy; rendering may go on in several threads at once.
class Library {
 public:
  Library() = default;

  /// Compiles every template of `sources`, path below `templates/` to text: `.html`, `.xml`, `.svg`, `.txt`
  /// and
  /// `.ics` are templates, `shapes/<name>.view` are named shapes; `.md`, which is for people, and `.typ`,
  /// which is for the typesetter, are left alone. If there is an error the library is empty.
  /// templates/README.md describes the language.
  ///
  /// Errors  located in `templates/<path>`, in the order of path and place, each once; warnings for names
  /// that are
  ///         declared and not used.
  /// Cost    O(bytes of the templates, parents and blocks counted at each place that includes them).
  [[nodiscard]] static diagnostic::Staged<Library> compile(const std::map<std::string, std::string>& sources);
  /// The same under other rules (template/options.hpp), for the conformance suite.
  [[nodiscard]] static diagnostic::Staged<Library> compile(const std::map<std::string, std::string>& sources, const Options& options);

  [[nodiscard]] bool has(std::string_view name) const;
  /// Paths of all templates that can be rendered, in byte order.
  [[nodiscard]] std::vector<std::string_view> names() const;

  /// Appends to `out` what template `name` shows of `view`, a value of kind object.
  ///
  /// Returns  nothing where all is well. A field that the template declares and uses and that `view` lacks,
  /// or holds
  ///          as another kind, is a fault of the program, not of the content: one diagnostic for each, at the
  ///          place in the template that asks for it. What was appended is then not fit to be published.
  /// Cost     O(output); no allocation but for the growth of `out`, and for faults.
  [[nodiscard]] diagnostic::Diagnostics render(std::string_view name, const Value& view, std::string& out) const;
  /// The same, of a view by itself.
  [[nodiscard]] diagnostic::Diagnostics render(std::string_view name, const Object& view, std::string& out) const {
    return render(name, Value::borrow(view), out);
  }

 private:
  explicit Library(std::shared_ptr<const Program> program) : program_(std::move(program)) {}
  std::shared_ptr<const Program> program_;
};

}  // namespace lacuna::templates

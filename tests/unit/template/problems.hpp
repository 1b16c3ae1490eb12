// problems.hpp: what compiling says, as one line each. Knows no template.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "template/template.hpp"

namespace lacuna::test {

using Sources = std::map<std::string, std::string>;

/// `a.html 2:5 «title» L506: message; hint [b.html 1:1 «x» label]`: path, line and column from 1, what is
/// marked.
inline std::string to_line(const diagnostic::Diagnostic& problem, const Sources& sources) {
  const auto place = [&](const diagnostic::Place& at) {
    const std::string path = at.path.substr(std::string("templates/").size());
    const auto found = sources.find(path);
    const std::string text = found == sources.end() ? "" : found->second;
    const std::string before = text.substr(0, at.span.begin);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto column = before.size() - (before.rfind('\n') + 1) + 1;
    return path + " " + std::to_string(line) + ":" + std::to_string(column) + " «" + text.substr(at.span.begin, at.span.size()) + "»";
  };
  std::string line = place(problem.place) + " " + diagnostic::label(problem.code) + ": " + problem.message;
  if (!problem.hint.empty()) line += "; " + problem.hint;
  for (const auto& label : problem.labels) line += " [" + place(label.place) + " " + label.message + "]";
  return line;
}

inline std::vector<std::string> problems_of(const Sources& sources) {
  std::vector<std::string> lines;
  for (const auto& problem : templates::Library::compile(sources).diagnostics) {
    lines.push_back(to_line(problem, sources));
  }
  return lines;
}

/// The problems of one template, `a.html`.
inline std::vector<std::string> problems_of(const std::string& source) { return problems_of(Sources{{"a.html", source}}); }

/// What `sources`, which are without problems, show of `view` as `a.html`; or what is wrong with them.
inline std::string shown(const Sources& sources, const templates::Object& view, const std::string& name = "a.html") {
  const auto compiled = templates::Library::compile(sources);
  std::string out;
  for (const auto& problem : compiled.diagnostics) out += to_line(problem, sources) + "\n";
  for (const auto& fault : compiled.value.render(name, view, out)) out += to_line(fault, sources) + "\n";
  return out;
}

inline std::string shown(const std::string& source, const templates::Object& view) { return shown(Sources{{"a.html", source}}, view); }

}  // namespace lacuna::test

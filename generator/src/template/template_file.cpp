#include "template/template_file.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "template/report.hpp"
#include "template/view.hpp"

namespace lacuna::templates {

using diagnostic::Code;

namespace {

constexpr std::string_view kShapes = "shapes/";
constexpr std::string_view kDeclaration = "view";

bool is_good_text(std::string_view text, const Report& report) {
  const auto at = [](std::size_t offset) { return base::Span{static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(offset + 1)}; };
  if (const auto invalid = base::find_invalid_utf8(text)) {
    report.add(Code::invalid_utf8, at(*invalid), "this byte is not part of UTF-8");
    return false;
  }
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    report.add(Code::nul_byte, at(nul), "a NUL byte");
    return false;
  }
  if (text.starts_with("\xEF\xBB\xBF")) {
    report.add(Code::byte_order_mark, {0, 3}, "the file starts with a byte order mark");
    return false;
  }
  return true;
}

/// The rules of a template, or nothing for a file that is none.
std::optional<Rules> rules_of(const std::string& name, const Options& options, const Report& report) {
  if (options.profile == Profile::specification) {
    return Rules::fragment;
  }
  if (name.ends_with(".md") || name.ends_with(".typ") || (name.starts_with(kShapes) && name.ends_with(".view"))) {
    return std::nullopt;
  }
  const std::optional<Rules> rules = find_rules(name);
  if (!rules || name.starts_with(kShapes)) {
    report.add(Code::template_unknown_kind, {}, "`" + name + "` is no template",
               "templates end in .html, .xml, .svg, .txt or .ics, and shapes are shapes/<name>.view");
    return std::nullopt;
  }
  return rules;
}

/// The text of the declaration with which the template begins.
std::optional<ViewText> find_declaration(const std::vector<Token>& tokens, const TemplateFile& file, const Report& report) {
  const auto first = std::find_if(tokens.begin(), tokens.end(),
                                  [](const Token& token) { return token.kind != TokenKind::text || !is_blank(token.content); });
  if (first != tokens.end() && first->kind == TokenKind::comment && first->content.starts_with(kDeclaration)) {
    const std::string_view text = first->content.substr(kDeclaration.size());
    if (text.empty() || is_blank(text.substr(0, 1))) {
      const auto offset = static_cast<std::uint32_t>(first->content_span.begin + kDeclaration.size());
      return ViewText{text, offset, file.path()};
    }
  }
  report.add(Code::template_bad_view, {}, "the template does not begin with the view it takes",
             "begin it with `{{!view`, a line for each name it shows, and `}}`");
  return std::nullopt;
}

}  // namespace

TemplateFiles read_templates(const std::map<std::string, std::string>& sources, const Options& options, Shapes& shapes,
                             diagnostic::Diagnostics& out) {
  TemplateFiles files;
  Views views(sources, shapes, out);
  for (const auto& [name, text] : sources) {
    const Report report("templates/" + name, out);
    const std::optional<Rules> rules = rules_of(name, options, report);
    if (!rules || !is_good_text(text, report)) {
      continue;
    }
    TemplateFile file{name, static_cast<std::uint32_t>(files.size()), *rules, options.view, text};
    const std::size_t problems = out.size();
    std::vector<Token> tokens = tokenize(text, report);
    if (options.profile == Profile::pages) {
      const std::optional<ViewText> declaration = find_declaration(tokens, file, report);
      file.view = declaration ? views.declare(*declaration) : shapes.make_object();
    }
    if (pair_tags(tokens, report) && out.size() == problems) {
      mark_standalone(tokens);
      file.nodes = make_tree(text, tokens);
      file.sound = true;
    }
    files.emplace(name, std::move(file));
  }
  return files;
}

}  // namespace lacuna::templates

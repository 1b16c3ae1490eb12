#include "template/view.hpp"

#include "catch.hpp"
#include "problems.hpp"

using namespace lacuna::templates;
using lacuna::test::problems_of;
using Lines = std::vector<std::string>;

namespace {

/// The declared fields as one line: `title text, note? text, facts [label text, value html]`.
std::string describe(const Shapes& shapes, Type type, int depth = 0) {
  if (type.kind == Kind::list) return "[" + describe(shapes, shapes.item(type), depth) + "]";
  if (type.kind != Kind::object) return std::string(name_of(type.kind));
  if (depth > 3) return "…";
  std::string out;
  for (const FieldShape& field : shapes.fields(type)) {
    out += (out.empty() ? "" : ", ") + field.name + (field.optional ? "? " : " ") + describe(shapes, field.type, depth + 1);
  }
  return "(" + out + ")";
}

std::string declared(const std::string& text, const std::map<std::string, std::string>& sources = {}) {
  Shapes shapes;
  lacuna::diagnostic::Diagnostics problems;
  Views views(sources, shapes, problems);
  const Type type = views.declare({text, 0, "a.html"});
  for (const auto& problem : problems) return problem.message;
  return describe(shapes, type);
}

}  // namespace

TEST_CASE("a view is declared a field a line, or with commas") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"", "()"},
      {"\n// nothing\n", "()"},
      {"title: text", "(title text)"},
      {"\n title : text\n\n lead?: html // a remark, with: colons\n", "(title text, lead? html)"},
      {"a: text, b: url,\nc: flag", "(a text, b url, c flag)"},
      {"tags: [text]", "(tags [text])"},
      {"grid: [[text]]", "(grid [[text]])"},
      {"facts: [label: text, value: html]", "(facts [(label text, value html)])"},
      {"facts: [\n  label: text\n  value?: html\n]", "(facts [(label text, value? html)])"},
      {"home: (title: text, url: url)", "(home (title text, url url))"},
      {"home?: (\n  title: text // of it\n)", "(home? (title text))"},
      {"rows: [cells: [text: text, note?: text], flag: flag]", "(rows [(cells [(text text, note? text)], flag flag)])"},
      {"text: text, url: url", "(text text, url url)"},
      {"a\t:\ttext\r\nb: text\r\n", "(a text, b text)"},
  };
  for (const auto& [text, expected] : table) {
    INFO(text);
    CHECK(declared(text) == expected);
  }
}

TEST_CASE("shapes are named by their files, and may hold themselves") {
  const std::map<std::string, std::string> sources = {
      {"shapes/cell.view", "text: text\nurl?: url\n"},
      {"shapes/node.view", "...cell\nchildren: [node]\n"},
      {"shapes/not_a_shape.txt", "nonsense"},
  };
  CHECK(declared("row: [cell], one: cell", sources) == "(row [(text text, url? url)], one (text text, url? url))");
  CHECK(declared("...cell, more: text", sources) == "(text text, url? url, more text)");
  CHECK(declared("tree: [...cell, depth: text]", sources) == "(tree [(text text, url? url, depth text)])");
  CHECK(declared("children: [node]", sources) ==
        "(children [(text text, url? url, children [(text text, url? url, children [(text text, url? url, "
        "children […])])])])");
}

TEST_CASE("what is wrong with a declaration is said at its place") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"{{!view title text}}", "a.html 1:15 «t» L504: expected `:` and a type, saw `t`"},
      {"{{!view Title: text}}", "a.html 1:9 «T» L504: expected the name of a field, in small letters, saw `T`"},
      {"{{!view é: text}}", "a.html 1:9 «\xC3» L504: expected the name of a field, in small letters, saw `é`"},
      {"{{!view a: }}",
       "a.html 1:12 «» L504: expected a type: `text`, `html`, `url`, `flag`, a shape, `[…]` or `(…)`, saw "
       "the end"},
      {"{{!view a: text b: text}}", "a.html 1:17 «b» L504: expected `,` or a new line, saw `b`"},
      {"{{!view a: [text}}", "a.html 1:17 «» L504: expected `]`, saw the end"},
      {"{{!view a: [b: text}}", "a.html 1:20 «» L504: expected `]`, saw the end"},
      {"{{!view a: (b: text]}}", "a.html 1:20 «]» L504: expected `,` or a new line, saw `]`"},
      {"{{!view a: txt}}", "a.html 1:12 «txt» L505: there is no shape `txt`; did you mean `text`?"},
      {"{{!view ...page}}", "a.html 1:12 «page» L505: there is no shape `page`"},
  };
  for (const auto& [source, expected] : table) {
    INFO(source);
    CHECK(problems_of(source) == Lines{expected});
  }
}

TEST_CASE("a template begins with its view") {
  const std::string expected =
      "a.html 1:1 «» L504: the template does not begin with the view it takes; "
      "begin it with `{{!view`, a line for each name it shows, and `}}`";
  for (const std::string source : {"", "<p>", "{{! a remark }}{{!view}}", "<!doctype html>\n{{!view}}", "{{!views}}"}) {
    INFO(source);
    CHECK(problems_of(source) == Lines{expected});
  }
  CHECK(problems_of("\n  {{!view\n}}\n<p>").empty());
}

TEST_CASE("a name is declared once, and a shape does not take its fields from itself") {
  CHECK(problems_of("{{!view a: text, a: url}}{{a}}") == Lines{"a.html 1:18 «a» L504: `a` is declared twice"});
  CHECK(problems_of({{"shapes/a.view", "...b"}, {"shapes/b.view", "x: text\n...a"}}) ==
        Lines{"shapes/b.view 2:4 «a» L504: shape `a` takes its fields from itself"});
  CHECK(problems_of({{"shapes/a.view", "x: text"}, {"a.html", "{{!view ...a, x: text}}{{x}}"}}) ==
        Lines{"a.html 1:15 «x» L504: `x` is declared twice"});
}

TEST_CASE("types may be nested, but not without end") {
  const std::string deep(40, '[');
  CHECK(problems_of("{{!view a: " + deep + "}}") == Lines{"a.html 1:44 «[» L504: expected a type that is nested less deep, saw `[`"});
}

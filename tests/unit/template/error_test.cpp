#include "catch.hpp"
#include "problems.hpp"

using lacuna::test::problems_of;
using lacuna::test::Sources;
using Lines = std::vector<std::string>;

namespace {

/// A template behind a view of every kind, and the one line that is said of it. Columns are those of the
/// second line.
void check(const std::vector<std::pair<std::string, std::string>>& table) {
  const std::string view =
      "{{!view title: text, link: url, body: html, ok: flag, tags: [text], facts: [label: text], home: "
      "(name: text), note?: text}}"
      "{{title}}{{link}}{{body}}{{#ok}}{{/ok}}{{#tags}}{{.}}{{/tags}}{{#facts}}{{label}}{{/"
      "facts}}{{home.name}}{{#note}}{{/note}}\n";
  for (const auto& [source, expected] : table) {
    INFO(source);
    CHECK(problems_of(view + source) == Lines{expected});
  }
}

}  // namespace

TEST_CASE("tags that are malformed") {
  check({
      {"a {{title", "a.html 2:3 «{{» L501: the tag that begins here has no `}}`"},
      {"a {{! remark", "a.html 2:3 «{{» L501: the tag that begins here has no `}}`"},
      {"{{=<% %>}}", "a.html 2:1 «{{» L501: the tag that begins here has no `=}}`"},
      {"{{}}", "a.html 2:1 «{{}}» L501: a tag without a name"},
      {"{{# }}", "a.html 2:1 «{{# }}» L501: a tag without a name"},
      {"{{a b}}", "a.html 2:3 «a b» L501: `a b` is no name; names are letters, digits, `_` and `-`"},
      {"{{.a}}", "a.html 2:3 «.a» L501: `.a` is no name; names are letters, digits, `_` and `-`"},
      {"{{a..b}}", "a.html 2:3 «a..b» L501: `a..b` is no name; names are letters, digits, `_` and `-`"},
      {"{{>a b}}", "a.html 2:4 «a b» L501: `a b` is no name; a file is named by its path below templates/"},
      {"{{=a=}}", "a.html 2:1 «{{=a=}}» L501: a change of delimiters needs two words without `=`"},
      {"{{=a b c=}}", "a.html 2:1 «{{=a b c=}}» L501: a change of delimiters needs two words without `=`"},
  });
}

TEST_CASE("tags that do not pair") {
  check({
      {"{{#ok}}", "a.html 2:1 «{{#ok}}» L502: `ok` is never closed"},
      {"{{/ok}}", "a.html 2:1 «{{/ok}}» L502: nothing is open that `ok` closes"},
      {"{{#ok}}{{#tags}}{{/ok}}{{/tags}}",
       "a.html 2:17 «{{/ok}}» L502: `tags` is open here, and `ok` closed [a.html 2:8 «{{#tags}}» opened "
       "here]"},
  });
  std::string deep = "{{!view}}";
  for (int depth = 0; depth < 101; ++depth) deep += "{{$b}}";
  CHECK(problems_of(deep) == Lines{"a.html 1:610 «{{$b}}» L502: tags are nested deeper than 100"});
}

TEST_CASE("what the profile declines") {
  check({
      {"{{{ body }}}",
       "a.html 2:1 «{{{ body }}}» L503: `body` is asked for without escaping; "
       "write `{{body}}`; markup is declared as `html` in the view"},
      {"{{& body }}",
       "a.html 2:1 «{{& body }}» L503: `body` is asked for without escaping; "
       "write `{{body}}`; markup is declared as `html` in the view"},
      {"{{>*title}}",
       "a.html 2:1 «{{>*title}}» L503: the file to include is named by a value, `*title`; "
       "name the file; choose between files with sections"},
  });
}

TEST_CASE("names that mean nothing") {
  check({
      {"{{titel}}", "a.html 2:3 «titel» L506: `titel` is not declared here; did you mean `title`?"},
      {"{{label}}", "a.html 2:3 «label» L506: `label` is not declared here"},
      {"{{#facts}}{{lable}}{{/facts}}", "a.html 2:13 «lable» L506: `lable` is not declared here; did you mean `label`?"},
      {"{{#nothing}}{{/nothing}}", "a.html 2:4 «nothing» L506: `nothing` is not declared here"},
      {"{{^nothing}}{{/nothing}}", "a.html 2:4 «nothing» L506: `nothing` is not declared here"},
      {"{{home.nome}}", "a.html 2:3 «home.nome» L506: `home.nome` is not declared here; did you mean `name`?"},
      {"{{title.name}}", "a.html 2:3 «title.name» L506: `title.name` is not declared here"},
  });
}

TEST_CASE("values that cannot be shown as they are") {
  check({
      {"{{ok}}", "a.html 2:3 «ok» L507: `ok` is a flag and cannot be shown as it is; ask for it with `{{#ok}}`"},
      {"{{tags}}",
       "a.html 2:3 «tags» L507: `tags` is a list of text and cannot be shown as it is; go through it with "
       "`{{#tags}}`"},
      {"{{facts}}",
       "a.html 2:3 «facts» L507: `facts` is a list of objects and cannot be shown as it is; go through it "
       "with `{{#facts}}`"},
      {"{{home}}",
       "a.html 2:3 «home» L507: `home` is an object and cannot be shown as it is; name a field of it, or "
       "enter it with `{{#home}}`"},
      {"{{#facts}}{{.}}{{/facts}}", "a.html 2:13 «.» L507: `.` is an object and cannot be shown as it is; name a field of it"},
      {"{{.}}", "a.html 2:3 «.» L507: `.` is an object and cannot be shown as it is; name a field of it"},
      {"{{note}}", "a.html 2:3 «note» L508: `note` may be absent; show it inside `{{#note}}…{{/note}}`"},
      {"{{^note}}{{note}}{{/note}}", "a.html 2:12 «note» L508: `note` may be absent; show it inside `{{#note}}…{{/note}}`"},
  });
}

TEST_CASE("values in places that take none, or none of their kind") {
  check({
      {"<script>{{title}}</script>",
       "a.html 2:11 «title» L514: a value may not stand in `<script>`; values stand in element text and in "
       "quoted attributes"},
      {"<style>p{color:{{title}}}</style>",
       "a.html 2:18 «title» L514: a value may not stand in `<style>`; values stand in element text and in "
       "quoted attributes"},
      {"<!-- {{title}} -->",
       "a.html 2:8 «title» L514: a value may not stand in a comment; values stand in element text and in "
       "quoted attributes"},
      {"<p onclick=\"{{title}}\">",
       "a.html 2:15 «title» L514: a value may not stand in the value of `onclick`; values stand in element "
       "text and in quoted attributes"},
      {"<p style='{{title}}'>",
       "a.html 2:13 «title» L514: a value may not stand in the value of `style`; values stand in element "
       "text and in quoted attributes"},
      {"<{{title}}>",
       "a.html 2:4 «title» L514: a value may not stand in the name of a tag; values stand in element text "
       "and in quoted attributes"},
      {"<p {{title}}>",
       "a.html 2:6 «title» L514: a value may not stand in a tag, outside an attribute's value; values stand "
       "in element text and in quoted attributes"},
      {"<p data-{{title}}=\"\">",
       "a.html 2:11 «title» L514: a value may not stand in a tag, outside an attribute's value; values stand "
       "in element text and in quoted attributes"},
      {"<a href=\"{{title}}\">", "a.html 2:12 «title» L515: text may not stand in the value of `href`; declare it as `url`"},
      {"<a href=\"x/{{link}}\">",
       "a.html 2:14 «link» L515: url may not stand in the value of `href`; a url stands at the beginning of "
       "an address"},
      {"<a href=\"javascript:f('#{{title}}')\">",
       "a.html 2:27 «title» L515: text may not stand in the value of `href`; declare it as `url`"},
      {"<p class=\"{{body}}\">",
       "a.html 2:13 «body» L515: html may not stand in the value of `class`; html stands in element text "
       "only"},
      {"<title>{{body}}</title>", "a.html 2:10 «body» L515: html may not stand in `<title>`; declare it as `text`"},
      {"<p class={{title}}>",
       "a.html 2:12 «title» L516: the value of `class` is not in quotes; write attributes as "
       "`name=\"value\"`"},
      {"<p class=a>", "a.html 2:10 «a» L516: the value of `class` is not in quotes; write attributes as `name=\"value\"`"},
  });
}

TEST_CASE("markup that a section or a file does not end where it began") {
  check({
      {"{{#ok}}<p class=\"{{/ok}}\">",
       "a.html 2:4 «ok» L517: with `ok` the place behind it is the value of `class`, without it element "
       "text; "
       "begin and end tags and attributes within the section, or outside it"},
      {"{{#tags}}<p {{/tags}}>",
       "a.html 2:4 «tags» L517: `tags` begins in element text and ends in a tag, outside an attribute's "
       "value; "
       "let each item end where it began, with white space after an attribute"},
      {"<p {{#tags}}hidden{{/tags}}>",
       "a.html 2:7 «tags» L517: the items of `tags` run into one another in a tag, outside an attribute's "
       "value; "
       "let each item end where it began, with white space after an attribute"},
      {"<p", "a.html 2:3 «» L517: the template ends in the name of a tag"},
      {"<script>", "a.html 2:9 «» L517: the template ends in `<script>`"},
  });
}

TEST_CASE("files that are not there, and what includes itself") {
  check({
      {"{{>note.html}}", "a.html 2:4 «note.html» L510: there is no template `note.html`"},
      {"{{<b.html}}{{/b.html}}", "a.html 2:4 «b.html» L510: there is no template `b.html`; did you mean `a.html`?"},
  });
  CHECK(problems_of("{{!view}}\n{{>a.html}}") == Lines{"a.html 2:4 «a.html» L512: the partial includes itself without end; "
                                                       "include it within a section that comes to an end"});
  CHECK(problems_of({{"a.html", "{{!view}}\n{{>b.html}}"}, {"b.html", "{{!view}}\n <p>{{>a.html}}"}}) ==
        Lines{"a.html 2:4 «b.html» L512: the partial includes itself without end; include it within a "
              "section that comes to an end",
              "b.html 2:8 «a.html» L512: the partial includes itself without end; include it within a "
              "section that comes to an end"});
  CHECK(problems_of("{{!view}}\n{{<a.html}}{{/a.html}}{{<a.html}}{{/a.html}}") ==
        Lines{"a.html 2:4 «a.html» L512: templates include one another without end, or more than 10,000 times"});
}

TEST_CASE("what an included file takes must be there, of its kind") {
  const std::string partial =
      "{{!view label: text, value?: html, list: [(name: "
      "text)]}}{{label}}{{#value}}{{value}}{{/value}}{{#list}}{{name}}{{/list}}";
  const auto including = [&](const std::string& view, const std::string& end = "{{>b.html}}") {
    return problems_of({{"a.html", "{{!view " + view + "}}\n" + end}, {"b.html", partial}});
  };
  CHECK(including("label: text, value: html, list: [(name: text)]").empty());
  CHECK(including("label: text, list: [(name: text)]").empty());
  CHECK(including("list: [(name: text)]") ==
        Lines{"a.html 2:4 «b.html» L511: `b.html` takes `label`, text, which is missing here [b.html 1:9 "
              "«label» declared here]"});
  CHECK(including("label: url, list: [(name: text)]") ==
        Lines{"a.html 2:4 «b.html» L511: `b.html` takes `label`, text, which is a url here [b.html 1:9 "
              "«label» declared here]"});
  CHECK(including("label?: text, list: [(name: text)]") ==
        Lines{"a.html 2:4 «b.html» L511: `b.html` takes `label`, text, which is optional here; include it "
              "inside `{{#label}}…{{/label}}` [b.html 1:9 «label» declared here]"});
  CHECK(including("label?: text, list: [(name: text)]", "{{#label}}{{>b.html}}{{/label}}").empty());
  CHECK(including("label: text, list: [(nome: text)]") ==
        Lines{"a.html 2:4 «b.html» L511: `b.html` takes `list.name`, text, which is missing here [b.html "
              "1:36 «list» declared here]"});
  CHECK(including("label: text, list: [text]") ==
        Lines{"a.html 2:4 «b.html» L511: `b.html` takes `list`, a list of objects, which is a list of text "
              "here [b.html 1:36 «list» declared here]"});
  CHECK(including("label: text, list: [(name: text)]", "{{<b.html}}{{/b.html}}").empty());
  CHECK(including("list: [(name: text)]", "{{<b.html}}{{/b.html}}") ==
        Lines{"a.html 2:4 «b.html» L511: `b.html` takes `label`, text, which is missing here [b.html 1:9 "
              "«label» declared here]"});
}

TEST_CASE("what stands between the tags of a parent is one of its blocks") {
  const auto filling = [](const std::string& blocks) {
    return problems_of({{"a.html", "{{!view}}\n{{<b.html}}" + blocks + "{{/b.html}}"}, {"b.html", "{{!view}}\n{{$title}}a{{/title}}"}});
  };
  CHECK(filling("{{$title}}b{{/title}}").empty());
  CHECK(filling(" \n {{! a remark }}{{$title}}{{/title}}").empty());
  CHECK(filling("{{$titel}}b{{/titel}}") == Lines{"a.html 2:15 «titel» L513: the parent has no block `titel`; did you mean `title`?"});
  CHECK(filling("lost{{$title}}b{{/title}}") ==
        Lines{"a.html 2:12 «lost» L513: this stands between the tags of `b.html` and in none of its blocks; "
              "only what is in a block is shown"});
  CHECK(filling("{{$title}}b{{/title}}{{$title}}c{{/title}}") ==
        Lines{"a.html 2:36 «title» L513: block `title` is given twice [a.html 2:15 «title» given first here]"});
}

TEST_CASE("a partial ends where it begins") {
  const auto including = [](const std::string& place, const std::string& partial) {
    return problems_of({{"a.html", "{{!view link: url, name: text}}{{link}}{{name}}\n" + place},
                        {"b.html", "{{!view link: url, name: text}}{{link}}{{name}}" + partial}});
  };
  CHECK(including("{{>b.html}}", "<p>").empty());
  CHECK(including("<a class=\"{{>b.html}}\">", "").size() == 0);
  CHECK(including("{{>b.html}}", "<p") == Lines{"b.html 1:50 «» L517: the partial begins in element text and ends in the name of a tag",
                                                "b.html 1:50 «» L517: the template ends in the name of a tag"});
}

TEST_CASE("names that are declared and not used") {
  CHECK(problems_of("{{!view a: text, b: [c: text, d: (e: text)], f: text}}{{#b}}{{d.e}}{{/b}}{{f}}") ==
        Lines{"a.html 1:9 «a» L509: `a` is declared and never used", "a.html 1:22 «c» L509: `b.c` is declared and never used"});
  CHECK(problems_of({{"shapes/s.view", "x: text, y: text"}, {"a.html", "{{!view ...s, z: s}}{{z.x}}"}}).empty());
}

TEST_CASE("files that are no templates") {
  CHECK(problems_of(Sources{{"README.md", "{{{x}}}"}}).empty());
  CHECK(problems_of(Sources{{"a.htm", ""}}) ==
        Lines{"a.htm 1:1 «» L518: `a.htm` is no template; templates end in .html, .xml, .svg, .txt or .ics, "
              "and shapes are shapes/<name>.view"});
  CHECK(problems_of(Sources{{"a.view", ""}}).size() == 1);
  CHECK(problems_of(Sources{{"shapes/a.html", "{{!view}}"}}).size() == 1);
}

TEST_CASE("files that are not text") {
  CHECK(problems_of("{{!view}}a\xFF") == Lines{"a.html 1:11 «\xFF» L010: this byte is not part of UTF-8"});
  CHECK(problems_of(std::string("{{!view}}a\0b", 12)) == Lines{std::string("a.html 1:11 «\0» L012: a NUL byte", 34)});
  CHECK(problems_of("\xEF\xBB\xBF{{!view}}") == Lines{"a.html 1:1 «\xEF\xBB\xBF» L011: the file starts with a byte order mark"});
}

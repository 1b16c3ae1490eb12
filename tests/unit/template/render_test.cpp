#include <cstdlib>
#include <new>

#include "catch.hpp"
#include "problems.hpp"

using namespace lacuna::templates;
using lacuna::test::shown;
using lacuna::test::Sources;
using Lines = std::vector<std::string>;

TEST_CASE("values are written for their place") {
  const std::string source =
      "{{!view title: text, link: url, body: html, anchor: text}}\n"
      "<title>{{title}}</title><p class=\"a {{title}}\" title='{{title}}'>{{title}}</p>"
      "<a href=\"{{link}}#{{anchor}}\">{{link}}</a>{{body}}";
  const Object view = Object()
                          .set("title", "<b>\"R&D\"</b> 'x'")
                          .set("link", relative_url("a.html?b&c"))
                          .set("body", trusted_html("<p>ok</p>"))
                          .set("anchor", "a\"><script>");
  const std::string title = "&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt; &#39;x&#39;";
  CHECK(shown(source, view) == "<title>" + title + "</title><p class=\"a " + title + "\" title='" + title + "'>" + title +
                                   "</p><a href=\"a.html?b&amp;c#a%22%3E%3Cscript%3E\">a.html?b&amp;c</a><p>ok</p>");
}

TEST_CASE("sections go through lists, enter objects, ask flags") {
  const std::string source =
      "{{!view tags: [text], rows: [cells: [[text]], name: text], home?: (name: text, up?: (name: text)), "
      "ok: flag, name: text}}"
      "{{#tags}}<{{.}}>{{/tags}}{{^tags}}none{{/tags}}|{{#rows}}{{name}}:{{#cells}}({{#.}}{{.}}{{/.}}){{/"
      "cells}};{{/rows}}|"
      "{{#home}}{{name}}{{#up}}/{{name}}{{/up}}{{/home}}{{^home}}nowhere, "
      "{{name}}{{/home}}|{{#ok}}yes{{/ok}}{{^ok}}no{{/ok}}";
  const std::string as_text = source;
  const Object full = Object()
                          .set("tags", List{"a", "b"})
                          .set("rows", List{Object().set("name", "r").set("cells", List{List{"1", "2"}, List{}, List{"3"}})})
                          .set("home", Object().set("name", "h").set("up", Object().set("name", "u")))
                          .set("ok", true)
                          .set("name", "n");
  const Object empty = Object().set("tags", List{}).set("rows", List{}).set("ok", false).set("name", "n").set("home", Value());
  const Sources sources = {{"a.txt", source}};
  CHECK(shown(sources, full, "a.txt") == "<a><b>|r:(12)()(3);|h/u|yes");
  CHECK(shown(sources, empty, "a.txt") == "none||nowhere, n|no");
}

TEST_CASE("names are looked for from the inside out, as they are declared") {
  const std::string source =
      "{{!view lang: text, items: [label: text, lang?: text]}}"
      "{{#items}}{{label}}/{{#lang}}{{lang}}{{/lang}}{{^lang}}-{{/lang}};{{/items}}{{lang}}";
  const Object view =
      Object().set("lang", "en").set("items", List{Object().set("label", "a").set("lang", "zh"), Object().set("label", "b")});
  CHECK(shown(source, view) == "a/zh;b/-;en");
}

TEST_CASE("dotted names and what guards them") {
  const std::string source =
      "{{!view a?: (b?: (c: text), d: text)}}{{#a.b.c}}[{{a.b.c}} "
      "{{a.d}}]{{/a.b.c}}{{#a.b}}({{c}}{{a.b.c}}){{/a.b}}"
      "{{^a.b}}no b{{/a.b}}";
  const auto object = [](Value b) { return Object().set("a", Object().set("b", std::move(b)).set("d", "D")); };
  CHECK(shown(source, object(Object().set("c", "C"))) == "[C D](CC)");
  CHECK(shown(source, object({})) == "no b");
  CHECK(shown(source, {}) == "no b");
}

TEST_CASE("a partial sees what it declares, where it is put in") {
  const Sources sources = {
      {"a.html",
       "{{!view title: text, items: [title: text, items: [entry]]}}{{>p.html}}\n{{#items}}\n  "
       "{{>p.html}}\n{{/items}}\n"},
      {"p.html", "{{!view title: text, items: [entry]}}\n<li>{{title}}{{#items}}\n {{>p.html}}\n{{/items}}</li>\n"},
      {"shapes/entry.view", "title: text\nitems: [entry]"},
  };
  const auto entry = [](const char* title, List items) { return Object().set("title", title).set("items", std::move(items)); };
  const Object view = entry("A", {entry("B", {entry("C", {})}), entry("D", {})});
  CHECK(shown(sources, view) ==
        "<li>A\n<li>B\n<li>C</li>\n</li>\n\n<li>D</li>\n</li>\n\n  <li>B\n  <li>C</li>\n  </li>\n  "
        "<li>D</li>\n");
}

TEST_CASE("what a partial declares as optional need not be there") {
  const Sources sources = {
      {"a.html",
       "{{!view one: (name: text, note?: text), two: (name: "
       "text)}}{{#one}}{{>p.html}}{{/one}}{{#two}}{{>p.html}}{{/two}}"},
      {"p.html", "{{!view name: text, note?: text}}{{name}}{{#note}} ({{note}}){{/note}}{{^note}} -{{/note}}\n"},
  };
  const Object view =
      Object().set("one", Object().set("name", "1").set("note", "n")).set("two", Object().set("name", "2").set("note", "not declared"));
  CHECK(shown(sources, view) == "1 (n)\n2 -\n");
}

TEST_CASE("a page fills the blocks of its layout") {
  const Sources sources = {
      {"base.html",
       "{{!view title: text, parts: [name: text]}}\n<title>{{$title}}{{title}}{{/title}}</title>\n"
       "{{#parts}}{{$part}}{{name}}{{/part}},{{/parts}}\n<main>\n  {{$main}}\n  nothing\n  "
       "{{/main}}\n</main>\n"},
      {"middle.html",
       "{{!view title: text, parts: [name: text]}}\n{{<base.html}}{{$title}}{{title}} - "
       "site{{/title}}{{/base.html}}\n"},
      {"a.html",
       "{{!view title: text, parts: [name: text], sign: "
       "text}}\n{{<middle.html}}\n{{$part}}<b>{{name}}{{sign}}</b>{{/part}}\n"
       "{{$main}}\n<p>\n  {{title}}\n</p>\n{{/main}}\n{{/middle.html}}\n"},
  };
  const Object view = Object().set("title", "T").set("parts", List{Object().set("name", "x"), Object().set("name", "y")}).set("sign", "!");
  CHECK(shown(sources, view) == "<title>T - site</title>\n<b>x!</b>,<b>y!</b>,\n<main>\n  <p>\n    T\n  </p>\n</main>\n");
  CHECK(shown(sources, view, "base.html") == "<title>T</title>\nx,y,\n<main>\n  nothing\n</main>\n");
}

TEST_CASE("sections may hold attributes and parts of their values") {
  const std::string source =
      "{{!view now: flag, kinds: [text], link?: url}}"
      "<a{{#now}} aria-current=\"page\"{{/now}} class=\"x{{#kinds}} {{.}}{{/kinds}}\" "
      "href=\"{{#link}}{{link}}{{/link}}{{^link}}#{{/link}}\">";
  CHECK(shown(source, Object().set("now", true).set("kinds", List{"y", "z\""}).set("link", relative_url("b"))) ==
        "<a aria-current=\"page\" class=\"x y z&quot;\" href=\"b\">");
  CHECK(shown(source, Object().set("now", false).set("kinds", List{})) == "<a class=\"x\" href=\"#\">");
}

TEST_CASE("delimiters may be changed") {
  CHECK(shown(Sources{{"a.txt", "{{!view x: text}}\n{{=<% %>=}}\n{{x}} <%x%>\n"}}, Object().set("x", "1"), "a.txt") == "{{x}} 1\n");
}

TEST_CASE("XML and plain text have rules of their own") {
  const Object view = Object().set("t", "a<b&").set("h", trusted_html("<p>&amp;</p>"));
  CHECK(shown(Sources{{"a.xml",
                       "{{!view t: text, h: html}}\n<?xml "
                       "version=\"1.0\"?><title>{{t}}</title><content>{{h}}</content>"}},
              view, "a.xml") == "<?xml version=\"1.0\"?><title>a&lt;b&amp;</title><content>&lt;p&gt;&amp;amp;&lt;/p&gt;</content>");
  CHECK(shown(Sources{{"a.ics", "{{!view t: text}}\nSUMMARY:{{t}}\r\n"}}, view, "a.ics") == "SUMMARY:a<b&\r\n");
}

TEST_CASE("what a view lacks or holds otherwise is told at the tag that asks for it") {
  const std::string source =
      "{{!view a: text, b?: text, c: [text], d: (e: text), f: "
      "url}}\n{{a}}{{#b}}{{b}}{{/b}}{{#c}}{{.}}{{/c}}{{d.e}}<a href=\"{{f}}\">";
  const auto view = [] {
    return Object().set("a", "1").set("b", "2").set("c", List{"3"}).set("d", Object().set("e", "4")).set("f", relative_url("5"));
  };
  const auto fault = [&](Key key, Value value) { return shown(source, view().set(key, std::move(value))); };
  CHECK(shown(source, view()) == "1234<a href=\"5\">");
  CHECK(fault("a", {}) == "234<a href=\"5\">a.html 2:3 «a» L519: the view lacks `a`, declared as text\n");
  CHECK(fault("a", trusted_html("<script>")) == "234<a href=\"5\">a.html 2:3 «a» L519: the view holds `a` as html, declared as text\n");
  CHECK(fault("b", true).find("«b» L519: the view holds `b` as flag, declared as text\n") != std::string::npos);
  CHECK(fault("c", List{"3", true, true}).ends_with("\"5\">a.html 2:31 «.» L519: the view holds `.` as flag, declared as text\n"));
  CHECK(fault("d", Object()).ends_with("a.html 2:42 «d.e» L519: the view lacks `e`, declared as text\n"));
  CHECK(
      fault("d", {}).ends_with("«d.e» L519: the view lacks `d`, declared as object\n"
                               "a.html 2:42 «d.e» L519: the view lacks `e`, declared as text\n"));
  CHECK(fault("f", "javascript:x").ends_with("<a href=\"\">a.html 2:58 «f» L519: the view holds `f` as text, declared as url\n"));
}

TEST_CASE("a view that is not there, a template that is not there") {
  const auto compiled = Library::compile({{"a.html", "{{!view a: text}}{{a}}"}});
  std::string out;
  CHECK(compiled.value.render("a.html", Value("text"), out).size() == 1);
  const auto faults = compiled.value.render("b.html", Object(), out);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].message == "there is no such template");
  CHECK(faults[0].place.path == "templates/b.html");
  CHECK(out.empty());
  CHECK(compiled.value.names() == std::vector<std::string_view>{"a.html"});
  CHECK_FALSE(Library().has("a.html"));
  CHECK(Library().names().empty());
}

TEST_CASE("a view without end is a fault, not the end of the program") {
  const Sources sources = {{"a.html", "{{!view x: [text], y: [text]}}{{#x}}{{>a.html}}{{/x}}{{#y}}{{.}}{{/y}}"}};
  CHECK(shown(sources, Object().set("x", List{"1"}).set("y", List{})) ==
        "a.html 1:40 «a.html» L519: the view is nested deeper than 200 levels here\n");
}

// Whatever a field holds and wherever it stands, a page keeps the tags, attributes and scripts that its
// template gave it, and its links lead nowhere but to where links may lead.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "json/parse.hpp"
#include "support/html_bones.hpp"
#include "support/suite.hpp"
#include "template/template.hpp"

namespace json = lacuna::json;
namespace test = lacuna::test;
using namespace lacuna::templates;

namespace {

/// Every kind of place that HTML has.
constexpr std::string_view kPage = R"html(<!doctype html>
<html lang="en"><head><!-- head --><meta charset='utf-8'>
<meta http-equiv="refresh" content="0; url=a.html">
<title>Title</title><style>p { color: red }</style>
<script src="a.js">if (a < b && "c") { d('e'); }</script></head>
<body class="x" onload="go('a')"><?pi a?>
<p title='t' data-x="y" style="top:0" hidden>Text &amp; <b>more</b> 1 < 2
<a href="a.html#f" title = "b">l</a> <a href="javascript:go('#x')">j</a><a href="">e</a>
<img src="b.png" srcset="c.png 2x" alt=""/><br/>
<textarea name="n">area</textarea><iframe srcdoc="<p>">f</iframe>
<svg><use xlink:href="#i"/><animate attributeName="href" to="x"/><title>s</title></svg>
</p></body></html>
)html";

const std::vector<std::string> kHostile = {
    "<script>alert(1)</script>",
    "\"><script>alert(1)</script>",
    "'><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</textarea><img src=x onerror=alert(1)>",
    "</style><svg onload=alert(1)>",
    "</script><script>alert(1)//",
    "--><script>alert(1)</script>",
    "]]><script>alert(1)</script>",
    "\" onmouseover=\"alert(1)",
    "' onmouseover='alert(1)",
    " onmouseover=alert(1) ",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "\x01javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "//example.org",
    "/\\example.org",
    "\\\\example.org",
    "&quot;><script>alert(1)</script>",
    "&#34; onload=alert(1) x=&#34;",
    "&lt;script&gt;",
    "{{title}}{{{title}}}",
    "<!--",
    "<",
    ">",
    "\"",
    "'",
    "`",
    "&",
    "=",
    "/",
    "\\",
    "\n",
    std::string("\0<b>", 4),
    "\xF0\x9F\x98\x80\xE2\x80\xAE<i>",
};

const std::set<std::string> kSchemes = {"", "http", "https", "mailto"};

/// Values of one kind that stand for everything that may come.
std::vector<Value> hostile_values(Kind kind) {
  std::vector<Value> values;
  for (const std::string& text : kHostile) {
    if (kind == Kind::text) {
      values.emplace_back(text);
    } else {
      values.emplace_back(relative_url(text));
      if (auto url = make_url(text)) values.emplace_back(*std::move(url));
    }
  }
  return values;
}

std::string render(const Library& library, Value value) {
  std::string out;
  CHECK(library.render("a.html", Object().set("x", std::move(value)), out).empty());
  return out;
}

/// True if `page`, with a value of `kind` at `offset`, is a template at all; then it is checked with all
/// values.
bool check_place(std::string_view page, std::size_t offset, Kind kind) {
  const std::string source = "{{!view x: " + std::string(name_of(kind)) + "}}\n" + std::string(page.substr(0, offset)) + "{{x}}" +
                             std::string(page.substr(offset));
  const auto compiled = Library::compile({{"a.html", source}});
  if (!compiled.diagnostics.empty()) return false;
  const Value plain = kind == Kind::text ? Value("a") : Value(relative_url("a"));
  const test::Bones expected = test::bones_of(render(compiled.value, plain));
  for (const Value& value : hostile_values(kind)) {
    INFO(source << "\nwith " << value.characters());
    const test::Bones bones = test::bones_of(render(compiled.value, value));
    CHECK(bones.tags == expected.tags);
    REQUIRE(bones.values.size() == expected.values.size());
    for (std::size_t i = 0; i < bones.values.size(); ++i) {
      const bool address = kind == Kind::url && bones.values[i] != expected.values[i];
      if (address) CHECK(kSchemes.contains(test::scheme_of(bones.values[i])));
    }
  }
  return true;
}

}  // namespace

TEST_CASE("a value at any place of a page leaves its bones alone") {
  std::map<Kind, int> accepted;
  for (std::size_t offset = 0; offset <= kPage.size(); ++offset) {
    for (const Kind kind : {Kind::text, Kind::url}) {
      accepted[kind] += check_place(kPage, offset, kind) ? 1 : 0;
    }
  }
  CHECK(accepted[Kind::text] > 100);
  CHECK(accepted[Kind::url] > 100);
  CHECK(accepted[Kind::text] < static_cast<int>(kPage.size()) / 2);
}

TEST_CASE("html stands where elements stand, and nowhere else") {
  const std::vector<std::string> marker = {"<mark", "</mark"};
  int accepted = 0;
  for (std::size_t offset = 0; offset <= kPage.size(); ++offset) {
    const std::string source = "{{!view x: html}}\n" + std::string(kPage.substr(0, offset)) + "{{x}}" + std::string(kPage.substr(offset));
    const auto compiled = Library::compile({{"a.html", source}});
    if (!compiled.diagnostics.empty()) continue;
    ++accepted;
    INFO(source);
    const auto with = test::bones_of(render(compiled.value, trusted_html("<mark></mark>")));
    const auto without = test::bones_of(render(compiled.value, trusted_html("")));
    CHECK(with.tags.size() == without.tags.size() + 2);
    CHECK(with.values == without.values);
  }
  CHECK(accepted > 50);
}

TEST_CASE("an address in a link leads where links may lead") {
  const auto compiled = Library::compile({{"a.html", "{{!view x: url}}\n<a href=\"{{x}}\">"}});
  for (const Value& value : hostile_values(Kind::url)) {
    const auto bones = test::bones_of(render(compiled.value, value));
    REQUIRE(bones.values.size() == 1);
    INFO(bones.values.front());
    CHECK(kSchemes.contains(test::scheme_of(bones.values.front())));
  }
}

TEST_CASE("naughty strings stay words") {
  const auto suite = test::find_suite("naughty-strings");
  if (suite.empty()) return;
  const auto strings = json::parse(test::read_file(suite / "blns.json"), "blns.json");
  REQUIRE(strings.value.items().size() > 400);
  const auto compiled = Library::compile({{"a.html",
                                           "{{!view x: text, u: url}}\n<title>{{x}}</title><p title=\"{{x}}\" "
                                           "lang='{{x}}'>{{x}}<a href=\"{{u}}#{{x}}\">{{u}}"}});
  REQUIRE(compiled.diagnostics.empty());
  for (const json::Value& one : strings.value.items()) {
    INFO(one.text());
    std::string out;
    const Object view = Object().set("x", Value::borrow(one.text())).set("u", relative_url(one.text()));
    CHECK(compiled.value.render("a.html", view, out).empty());
    const auto bones = test::bones_of(out);
    CHECK(bones.tags == std::vector<std::string>{"<title", "</title", "<p title lang", "<a href"});
    REQUIRE(bones.values.size() == 3);
    CHECK(test::scheme_of(bones.values[2]).empty());
  }
}

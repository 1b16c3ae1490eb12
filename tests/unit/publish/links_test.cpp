#include "catch.hpp"
#include "publish/checked_sink.hpp"
#include "publish/memory_sink.hpp"
#include "publish/page_address.hpp"
#include "publish/page_scan.hpp"
#include "unit/publish/publish_helpers.hpp"

using namespace lacuna::publish;
using namespace lacuna::test;
using lacuna::diagnostic::Code;

namespace {

/// `link:a.html resource:b.js id:c`, as found in a page.
std::string references(std::string_view html) {
  std::string text;
  for (const Reference& reference : scan_page(html).references) {
    const char* const kKinds[] = {"link:", "resource:", "id:"};
    text += (text.empty() ? "" : " ") + (kKinds[static_cast<int>(reference.kind)] + unescape(reference.value));
  }
  return text;
}

/// `path#fragment` of a link, `outside`, or the label of what is wrong with it.
std::string resolved(std::string_view page, std::string_view link) {
  const Address address = resolve_link(page, link);
  if (address.problem) return lacuna::diagnostic::label(*address.problem);
  if (address.is_outside) return "outside";
  return address.path + (address.fragment.empty() ? "" : "#" + address.fragment);
}

/// `L610 en/a.html: message` lines of a checked site.
std::vector<std::string> check(const Site& site) {
  LinkChecker checker;
  for (const auto& [path, bytes] : site) {
    if (path.ends_with(".html")) {
      checker.page(path, bytes);
    } else {
      checker.file(path);
    }
  }
  std::vector<std::string> lines;
  for (const auto& problem : checker.finish()) {
    lines.push_back(lacuna::diagnostic::label(problem.code) + " " + problem.place.path + ": " + problem.message);
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("references are found wherever a page may have them, and nowhere else") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"<a href=\"a.html\">x</a>", "link:a.html"},
      {"<a class='x' href='a.html#b' >", "link:a.html#b"},
      {"<a href=a.html>", "link:a.html"},
      {"<a href = \"a&amp;b&#38;c&#x26;d&quot;&gt;&lt;&apos;\">", "link:a&b&c&d\"><'"},
      {"<a href=\"a&b;c&\">", "link:a&b;c&"},
      {"<a\nhref=\"x\"\n/>", "link:x"},
      {"<a data-href=\"x\" hreflang=\"en\">", ""},
      {"<!-- <a href=\"x\"> --><p>y</p>", ""},
      {"<!doctype html><html lang=\"en\">", ""},
      {"<script>if (a < b) document.write('<a href=\"x\">')</script><a href=\"y\">", "link:y"},
      {"<script src=\"s.js\"></script>", "resource:s.js"},
      {"<style>a>b{}</style><img src=\"i.svg\" alt=\"a > b\">", "resource:i.svg"},
      {"<link rel=\"stylesheet\" href=\"s.css\">", "resource:s.css"},
      {"<link rel=\"shortcut icon\" href=\"i.svg\">", "resource:i.svg"},
      {"<link rel=\"canonical\" href=\"https://example.org/\">", "link:https://example.org/"},
      {"<link href=\"zh.html\" rel=\"alternate\" hreflang=\"zh\">", "link:zh.html"},
      {"<img srcset=\"a.png 1x, b.png 2x\">", "resource:a.png resource:b.png"},
      {"<video poster=\"p.png\"><source src=\"v.webm\">", "resource:p.png resource:v.webm"},
      {"<object data=\"o.svg\">", "resource:o.svg"},
      {"<svg><use href=\"#i\"/><use xlink:href=\"i.svg#j\"/></svg>", "resource:#i resource:i.svg#j"},
      {"<form action=\"search.html\"><button formaction=\"b.html\">", "link:search.html link:b.html"},
      {"<meta http-equiv=\"refresh\" content=\"0; url=../b.html\">", "link:../b.html"},
      {"<meta name=\"description\" content=\"url=x\">", ""},
      {"<label for=\"q\">", "id:q"},
      {"<td headers=\"r1  c2\n\">", "id:r1 id:c2"},
      {"<div aria-labelledby=\"a b\" aria-describedby=\"c\" aria-controls=\"d\">", "id:a id:b id:c id:d"},
      {"<a href>", "link:"}};
  for (const auto& [html, expected] : cases) {
    INFO(html);
    CHECK(references(html) == expected);
    CHECK(scan_page(html).fault.empty());
  }
}

TEST_CASE("ids are found in their order") {
  CHECK(scan_page("<p id=\"b\"><i id=a></i><svg id='c'/>").ids == std::vector<std::string_view>{"b", "a", "c"});
}

TEST_CASE("a page that is not closed is told of") {
  const std::vector<std::pair<std::string, std::string>> cases = {{"<p>a < b</p>", "a `<` in a text is not written `&lt;`"},
                                                                  {"<p>a<", "a `<` in a text is not written `&lt;`"},
                                                                  {"<!-- x", "a comment is not closed"},
                                                                  {"</p", "a tag is not closed"},
                                                                  {"<a href=\"x>", "the tag `a` is not closed"},
                                                                  {"<a ", "the tag `a` is not closed"},
                                                                  {"<a x=", "the tag `a` is not closed"},
                                                                  {"<script>x", "a script is not closed"},
                                                                  {"<style>x", "a style is not closed"}};
  for (const auto& [html, expected] : cases) {
    INFO(html);
    CHECK(scan_page(html).fault == expected);
  }
}

TEST_CASE("links are resolved against their page") {
  const std::vector<std::pair<std::string, std::string>> cases = {{"b.html", "en/gaps/b.html"},
                                                                  {"./b.html", "en/gaps/b.html"},
                                                                  {"../index.html", "en/index.html"},
                                                                  {"../../a/x.css?v=1", "a/x.css"},
                                                                  {"#p-19", "en/gaps/a.html#p-19"},
                                                                  {"", "en/gaps/a.html"},
                                                                  {"?q=x#y", "en/gaps/a.html#y"},
                                                                  {"b.html#%E7%BC%BA", "en/gaps/b.html#缺"},
                                                                  {"b%20c.html", "en/gaps/b c.html"},
                                                                  {"b%2", "en/gaps/b%2"},
                                                                  {"b%zz", "en/gaps/b%zz"},
                                                                  {"b.html#a?b", "en/gaps/b.html#a?b"},
                                                                  {"https://un.org/x", "outside"},
                                                                  {"HTTP://un.org", "outside"},
                                                                  {"mailto:a@b", "outside"},
                                                                  {"tel:+1", "outside"},
                                                                  {"/index.html", "L614"},
                                                                  {"//host/x", "L614"},
                                                                  {"../", "L615"},
                                                                  {"..", "L615"},
                                                                  {".", "L615"},
                                                                  {"x/", "L615"},
                                                                  {"../../../x", "L616"},
                                                                  {"javascript:alert(1)", "L617"},
                                                                  {"JaVaScRiPt:alert(1)", "L617"},
                                                                  {"data:text/html,x", "L617"},
                                                                  {"java\tscript:x", "L617"},
                                                                  {"\\\\host\\x", "L617"},
                                                                  {" b.html", "L617"}};
  for (const auto& [link, expected] : cases) {
    INFO(link);
    CHECK(resolved("en/gaps/a.html", link) == expected);
  }
}

TEST_CASE("a site that hangs together has no fault") {
  CHECK(check({{"index.html", "<a href=\"en/a.html#x\">a</a><link rel=\"stylesheet\" href=\"assets/s.css\">"},
               {"en/a.html",
                "<p id=\"x\"><a href=\"../index.html\">home</a><a href=\"#x\">x</a><a href=\"#top\">up</a>"
                "<a href=\"../r.pdf#page=2\">r</a><a href=\"https://un.org\">un</a>"},
               {"assets/s.css", ""},
               {"r.pdf", ""}}) == Lines{});
}

TEST_CASE("each fault is told once, with its first page and the count of the others") {
  const std::string page = "<a href=\"gone.html\">x</a><a href=\"gone.html#y\">x</a>";
  CHECK(check({{"b.html", page}, {"a.html", page}, {"c.html", page}}) ==
        Lines{"L610 a.html: a link leads to `gone.html`, which is not published (5 more like it)"});
}

TEST_CASE("a fragment of another page is followed") {
  const Site site = {{"en/a.html", "<a href=\"../zh/b.html#p-19%28d%29\"><a href=\"../zh/b.html#x&amp;y\">"},
                     {"zh/b.html", "<p id=\"p-19(d)\"><p id=\"x&amp;y\">"}};
  CHECK(check(site) == Lines{});
  Site broken = site;
  broken["zh/b.html"] = "<p id=\"x&amp;y\">";
  CHECK(check(broken) == Lines{"L611 en/a.html: a link leads to `p-19(d)` in `zh/b.html`, but no element of that page "
                               "has that id"});
}

TEST_CASE("every kind of fault is found") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"<a href=\"Index.html\">", "L610 index.html: a link leads to `Index.html`, which is not published"},
      {"<a href=\"#y\">", "L611 index.html: a link leads to `y`, but no element of the page has that id"},
      {"<p id=\"x\"><p id=\"x\">", "L612 index.html: the id `x` stands twice"},
      {"<label for=\"x\">", "L613 index.html: an element names `x`, but no element of the page has that id"},
      {"<a href=\"/a\">", "L614 index.html: the link `/a` is not relative"},
      {"<a href=\"en/\">", "L615 index.html: the link `en/` names a folder"},
      {"<a href=\"../a\">", "L616 index.html: the link `../a` climbs out of the site"},
      {"<a href=\"javascript:x\">", "L617 index.html: the link `javascript:x` may not be followed"},
      {"<img src=\"https://x.org/i\">", "L618 index.html: the page loads `https://x.org/i` from elsewhere"},
      {"<p", "L619 index.html: the tag `p` is not closed"}};
  for (const auto& [html, expected] : cases) CHECK(check({{"index.html", html}}) == Lines{expected});
}

TEST_CASE("a checked sink publishes only pages without fault") {
  MemorySink memory;
  CheckedSink broken(memory);
  CHECK(labels(publish_site(broken, {{"a.html", "<a href=\"b.pdf\">"}}).diagnostics) == "L610");
  CHECK(memory.files().empty());
  memory.discard();
  CheckedSink whole(memory);
  whole.expect("b.pdf");
  CHECK(publish_site(whole, {{"a.html", "<a href=\"b.pdf\"><a href=\"c.css\">"}, {"c.css", ""}}).diagnostics.empty());
  CHECK(memory.files().size() == 4);
}

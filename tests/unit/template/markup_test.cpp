#include "template/markup.hpp"

#include <string>
#include <variant>
#include <vector>

#include "catch.hpp"

using namespace lacuna::templates;
using lacuna::diagnostic::Code;

namespace {

Position after(std::string_view literal, Rules rules = Rules::html) {
  Position position;
  position.rules = rules;
  const auto problem = read_literal(position, literal);
  INFO(literal);
  CHECK_FALSE(problem);
  return position;
}

/// `markup`, `none` and so on, or what is wrong.
std::string placing(std::string_view literal, Kind kind, Rules rules = Rules::html) {
  Position position = after(literal, rules);
  const auto placed = place_value(position, kind);
  if (const auto* problem = std::get_if<MarkupProblem>(&placed)) return problem->message;
  switch (std::get<Escape>(placed)) {
    case Escape::none: return "none";
    case Escape::markup: return "markup";
    case Escape::fragment: return "fragment";
  }
  return "";
}

}  // namespace

TEST_CASE("the place behind a literal is known") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"", "element text"},
      {"a < b", "element text"},
      {"<p>", "element text"},
      {"</p>", "element text"},
      {"<br/>", "element text"},
      {"<a", "the name of a tag"},
      {"<", "the name of a tag"},
      {"</", "the name of a tag"},
      {"<a ", "a tag, outside an attribute's value"},
      {"<a href", "a tag, outside an attribute's value"},
      {"<a href=\"x\"", "a tag, outside an attribute's value"},
      {"<a href=", "an attribute without quotes"},
      {"<a href = \"", "the value of `href`"},
      {"<a href='x", "the value of `href`"},
      {"<a hidden CLASS='\"", "the value of `class`"},
      {"<input disabled/>", "element text"},
      {"<!-- <p class=\"", "a comment"},
      {"<!-- --> <p>", "element text"},
      {"<!-->", "element text"},
      {"<!--->", "element text"},
      {"<!-- --!>", "element text"},
      {"<!doctype html>", "element text"},
      {"<!doctype ", "a declaration"},
      {"<script>", "`<script>`"},
      {"<script src=\"a\"> if (a < b) '</p>' ", "`<script>`"},
      {"<SCRIPT></Script >", "element text"},
      {"<script></scripts>", "`<script>`"},
      {"<style>p {", "`<style>`"},
      {"<style/>", "`<style>`"},
      {"<iframe>", "`<iframe>`"},
      {"<title>", "`<title>`"},
      {"<textarea><b>", "`<textarea>`"},
      {"<title>a</title>", "element text"},
  };
  for (const auto& [literal, expected] : table) {
    INFO(literal);
    CHECK(describe(after(literal)) == expected);
  }
}

TEST_CASE("XML has no elements whose text is raw, but for scripts and styles") {
  CHECK(describe(after("<title>", Rules::xml)) == "element text");
  CHECK(describe(after("<style>", Rules::xml)) == "`<style>`");
  CHECK(describe(after("<svg:script>", Rules::xml)) == "`<svg:script>`");
  CHECK(describe(after("<style/>", Rules::xml)) == "element text");
  CHECK(describe(after("<?xml version=\"1.0\"?>", Rules::xml)) == "element text");
  CHECK(describe(after("<![CDATA[ <p>", Rules::xml)) == "a CDATA section");
  CHECK(describe(after("<![CDATA[ <p> ]]>", Rules::xml)) == "element text");
}

TEST_CASE("where a value may stand, and how it is written there") {
  struct Row {
    std::string literal;
    std::string text;
    std::string url;
    std::string html;
  };
  const std::string address = "text may not stand in the value of `href`";
  const std::vector<Row> table = {
      {"<p>", "markup", "markup", "none"},
      {"<title>", "markup", "markup", "html may not stand in `<title>`"},
      {"<p class=\"a ", "markup", "markup", "html may not stand in the value of `class`"},
      {"<a href=\"", address, "markup", "html may not stand in the value of `href`"},
      {"<a href=\"a/", address, "url may not stand in the value of `href`", "html may not stand in the value of `href`"},
      {"<a href=\"#", "fragment", "url may not stand in the value of `href`", "html may not stand in the value of `href`"},
      {"<a href=\"a.html#p-", "fragment", "url may not stand in the value of `href`", "html may not stand in the value of `href`"},
      {"<a href=\"javascript:f('#", address, "url may not stand in the value of `href`", "html may not stand in the value of `href`"},
      {"<a href=\"java\nscript:f('#", address, "url may not stand in the value of `href`", "html may not stand in the value of `href`"},
      {"<a href=\"https://example.org/#", "fragment", "url may not stand in the value of `href`",
       "html may not stand in the value of `href`"},
      {"<use xlink:href='", "text may not stand in the value of `xlink:href`", "markup", "html may not stand in the value of `xlink:href`"},
  };
  for (const Row& row : table) {
    INFO(row.literal);
    CHECK(placing(row.literal, Kind::text) == row.text);
    CHECK(placing(row.literal, Kind::url) == row.url);
    CHECK(placing(row.literal, Kind::html) == row.html);
  }
}

TEST_CASE("every attribute that holds an address takes a url and no text") {
  for (const std::string name : {"href", "src", "action", "formaction", "cite", "poster", "data", "background", "longdesc", "manifest",
                                 "xlink:href", "xml:base", "icon", "SRC", "hReF"}) {
    INFO(name);
    CHECK(placing("<x " + name + "=\"", Kind::url) == "markup");
    CHECK(placing("<x " + name + "=\"", Kind::text).starts_with("text may not stand"));
  }
}

TEST_CASE("some places take no value of any kind") {
  for (const std::string literal : {"<",
                                    "<a",
                                    "<a ",
                                    "<a b",
                                    "<a b ",
                                    "<a b=",
                                    "<a b=\"c\"",
                                    "<!--",
                                    "<!doctype ",
                                    "<script>",
                                    "<style>",
                                    "<iframe>",
                                    "<xmp>",
                                    "<plaintext>",
                                    "<a onclick=\"",
                                    "<a ONCLICK='",
                                    "<a style=\"",
                                    "<img srcset=\"",
                                    "<iframe srcdoc=\"",
                                    "<a ping=\"",
                                    "<meta http-equiv=\"",
                                    "<animate to=\"",
                                    "<set attributeName=\"",
                                    "<animate values=\"",
                                    "<svg xmlns:x=\""}) {
    for (const Kind kind : {Kind::text, Kind::url, Kind::html}) {
      INFO(literal);
      const std::string placed = placing(literal, kind);
      CHECK((placed.find("may not stand") != std::string::npos || placed.find("not in quotes") != std::string::npos));
    }
  }
}

TEST_CASE("a redirection takes an address where it leads, and nothing else") {
  const std::string lead = "<meta http-equiv=\"refresh\" content=\"";
  CHECK(placing(lead + "0; url=", Kind::url) == "markup");
  CHECK(placing(lead + "0; URL=", Kind::url) == "markup");
  CHECK(placing(lead + "0; url=", Kind::text).starts_with("text may not stand"));
  CHECK(placing(lead, Kind::text).starts_with("text may not stand"));
  CHECK(placing(lead, Kind::url).starts_with("url may not stand"));
  CHECK(placing("<meta name=\"description\" content=\"", Kind::text) == "markup");
  Position position = after("<meta content=\"");
  CHECK(std::holds_alternative<Escape>(place_value(position, Kind::text)));
  const auto problem = read_literal(position, "\" http-equiv=\"refresh\">");
  REQUIRE(problem);
  CHECK(problem->message == "`http-equiv` stands behind a `content` that holds a value");
}

TEST_CASE("XML writes html as text, plain text takes none") {
  CHECK(placing("<content>", Kind::html, Rules::xml) == "markup");
  CHECK(placing("<link href=\"", Kind::text, Rules::xml).starts_with("text may not stand"));
  CHECK(placing("a <", Kind::text, Rules::plain) == "none");
  CHECK(placing("a ", Kind::html, Rules::plain) == "html may not stand in plain text");
}

TEST_CASE("markup that browsers would guess at is refused at its place") {
  struct Row {
    std::string literal;
    std::string message;
    std::size_t offset;
  };
  const std::vector<Row> table = {
      {"<a href=b>", "the value of `href` is not in quotes", 8},
      {"<a href=>", "the value of `href` is not in quotes", 8},
      {"<a b=\"c\"d=\"e\">", "white space is missing before this attribute", 8},
      {"<a =b>", "`=` stands where an attribute's name should", 3},
      {"<a \"b\">", "`\"` stands where an attribute's name should", 3},
      {"<a <b>", "`<` stands where an attribute's name should", 3},
      {"<script><!-- </script>", "`<!--` stands in a script", 8},
      {"<![CDATA[a]]>", "`<![CDATA[` has no meaning in HTML", 1},
  };
  for (const Row& row : table) {
    INFO(row.literal);
    Position position;
    position.rules = Rules::html;
    const auto problem = read_literal(position, row.literal);
    REQUIRE(problem);
    CHECK(problem->code == Code::template_bad_markup);
    CHECK(problem->message == row.message);
    CHECK(problem->offset == row.offset);
  }
}

TEST_CASE("two ways through a section join where what follows means the same") {
  struct Row {
    std::string left;
    std::string right;
    std::string joined;
  };
  const std::vector<Row> table = {
      {"<p>", "<b></b>", "element text"},
      {"<a", "<a b=\"c\"", "a tag, outside an attribute's value"},
      {"<a ", "<a b", "a tag, outside an attribute's value"},
      {"<a b=\"", "<a b=\"c", "the value of `b`"},
      {"<a href=\"", "<a href=\"c", "the value of `href`"},
      {"<p>", "<p", ""},
      {"<p>", "<script>", ""},
      {"<a ", "<b ", ""},
      {"<a b=\"", "<a c=\"", ""},
      {"<a b=\"", "<a b='", ""},
      {"<title>", "<textarea>", ""},
      {"<p>", "<!--", ""},
  };
  for (const Row& row : table) {
    INFO(row.left << " and " << row.right);
    for (const bool turned : {false, true}) {
      const auto joined = join(after(turned ? row.right : row.left), after(turned ? row.left : row.right));
      CHECK((joined ? describe(*joined) : "") == row.joined);
    }
  }
}

TEST_CASE("after a join the stricter of two places counts") {
  Position address = *join(after("<a href=\""), after("<a href=\"c"));
  CHECK(std::holds_alternative<MarkupProblem>(place_value(address, Kind::url)));
  Position fragment = *join(after("<a href=\"#a"), after("<a href=\"#b"));
  CHECK(std::holds_alternative<Escape>(place_value(fragment, Kind::text)));
  Position mixed = *join(after("<a href=\"#a"), after("<a href=\"b"));
  CHECK(std::holds_alternative<MarkupProblem>(place_value(mixed, Kind::text)));
  Position scheme = *join(after("<a href=\"java"), after("<a href=\"lava"));
  CHECK_FALSE(read_literal(scheme, "script:#"));
  CHECK(std::holds_alternative<MarkupProblem>(place_value(scheme, Kind::text)));
}

TEST_CASE("the items of a list may follow one another") {
  const auto repeats = [](std::string_view before, std::string_view item) {
    const Position begin = enter_section(after(before));
    Position end = begin;
    CHECK_FALSE(read_literal(end, item));
    return can_repeat(begin, end);
  };
  CHECK(repeats("<ul>", "<li>a</li>"));
  CHECK(repeats("<a", " b=\"c\""));
  CHECK(repeats("<a ", "b=\"c\" "));
  CHECK(repeats("<a class=\"", " b"));
  CHECK_FALSE(repeats("<a ", "b=\"c\""));
  CHECK_FALSE(repeats("<ul>", "<li"));
  CHECK_FALSE(repeats("<a href=\"", "b"));
}

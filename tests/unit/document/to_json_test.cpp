#include "document/to_json.hpp"

#include <string>

#include "catch.hpp"
#include "document/builder.hpp"
#include "json/parse.hpp"
#include "unit/document/tree_dump.hpp"

namespace document = lacuna::document;

namespace {

std::string json_of(const document::Tree& tree, const document::JsonOptions& options = {}) {
  lacuna::json::Writer writer;
  document::to_json(writer, tree, options);
  return writer.take();
}

std::string json_of(std::string_view text, const document::JsonOptions& options = {}) {
  return json_of(document::parse_markdown(text, "a.md", dump::options()).value, options);
}

}  // namespace

TEST_CASE("blocks and inlines are objects of their kind") {
  CHECK(json_of("") == R"({"blocks":[],"footnotes":[]})");
  CHECK(json_of("# A\n\nb *c*\nd") ==
        R"({"blocks":[{"kind":"heading","level":1,"id":"a","inlines":[{"kind":"text","text":"A"}]},)"
        R"({"kind":"paragraph","inlines":[{"kind":"text","text":"b "},{"kind":"emphasis","inlines":[{"kind":"text","text":"c"}]},)"
        R"({"kind":"soft_break"},{"kind":"text","text":"d"}]}],"footnotes":[]})");
  CHECK(
      json_of("2. [x] a\n\n> ---\n\n```q\nr\n```") ==
      R"({"blocks":[{"kind":"list","ordered":true,"start":2,"tight":true,"items":[{"task":"done","blocks":[{"kind":"paragraph","inlines":[{"kind":"text","text":"a"}]}]}]},)"
      R"({"kind":"quote","blocks":[{"kind":"thematic_break"}]},{"kind":"code_block","info":"q","text":"r\n"}],"footnotes":[]})");
  CHECK(json_of("a[^1]\n\n[^1]: n") ==
        R"({"blocks":[{"kind":"paragraph","inlines":[{"kind":"text","text":"a"},{"kind":"footnote_reference","number":1,"use":1}]}],)"
        R"("footnotes":[[{"kind":"paragraph","inlines":[{"kind":"text","text":"n"}]}]]})");
}

TEST_CASE("tables are head and rows") {
  const auto parsed = lacuna::json::parse(json_of("|a|b|\n|:-|-|\n|c|d|\n|e||"), "tree");
  REQUIRE(parsed.diagnostics.empty());
  const auto* table = lacuna::json::find_at(parsed.value, "/blocks/0");
  REQUIRE(table != nullptr);
  CHECK(lacuna::json::to_text(*table->find("columns")) == R"(["left","none"])");
  CHECK(lacuna::json::to_text(*table->find("head")) == R"([[{"kind":"text","text":"a"}],[{"kind":"text","text":"b"}]])");
  CHECK(lacuna::json::to_text(*table->find("rows")) ==
        R"([[[{"kind":"text","text":"c"}],[{"kind":"text","text":"d"}]],[[{"kind":"text","text":"e"}],[]]])");
  CHECK(lacuna::json::to_text(*lacuna::json::parse(json_of("|a|\n|-|"), "tree").value.items_at("blocks")[0].find("rows")) == "[]");
}

TEST_CASE("links lead where the resolvers say") {
  document::JsonOptions options;
  options.record = [](const document::RecordLink& link) -> std::optional<document::RecordTarget> {
    if (link.id == "no") return std::nullopt;
    return document::RecordTarget{link.id + ".html", "T"};
  };
  options.file = [](std::string_view name) { return "up/" + std::string(name); };
  CHECK(
      json_of("[a](gap:b)[](gap:c)[d](gap:no)[e](f g)![h](i.png)", options) ==
      R"({"blocks":[{"kind":"paragraph","inlines":[{"kind":"link","url":"b.html","inlines":[{"kind":"text","text":"a"}]},)"
      R"x({"kind":"link","url":"c.html","inlines":[{"kind":"text","text":"T"}]},{"kind":"text","text":"d"},{"kind":"text","text":"[e](f g)"},)x"
      R"({"kind":"image","url":"up/i.png","alt":"h"}]}],"footnotes":[]})");
}

TEST_CASE("what only reports have is written as JSON too") {
  document::Builder builder;
  builder.begin_paragraph("1.", "p1").begin_passage("ar", document::Direction::right_to_left).text("م").end().end();
  CHECK(
      json_of(builder.take()) ==
      R"({"blocks":[{"kind":"paragraph","label":"1.","id":"p1","inlines":[{"kind":"passage","language":"ar","direction":"rtl","inlines":[{"kind":"text","text":"م"}]}]}],"footnotes":[]})");
}

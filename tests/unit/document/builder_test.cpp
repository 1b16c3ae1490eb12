#include "document/builder.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "document/unlink.hpp"
#include "unit/document/tree_dump.hpp"

namespace document = lacuna::document;
using document::Alignment;
using document::Builder;

TEST_CASE("an empty builder makes an empty document") {
  const document::Tree tree = Builder().take();
  CHECK(tree.empty());
  CHECK(tree.size() == 1);
  CHECK(tree.root().is(document::NodeKind::document));
  CHECK_FALSE(tree.root().has_children());
  CHECK(document::Tree().size() == 1);
}

TEST_CASE("trees are made by program as Markdown makes them") {
  Builder builder;
  builder.begin_heading(2, "", "a").text("A").end();
  builder.begin_paragraph("12.", "p12").text("one ").begin_strong().text("two").end().text(" three").end();
  builder.begin_list({.ordered = true, .tight = false, .start = 3})
      .begin_item(document::Task::done)
      .begin_paragraph()
      .text("x")
      .end()
      .end()
      .end();
  builder.begin_table({Alignment::left, Alignment::right}, true);
  builder.begin_caption().text("cap").end();
  builder.begin_row().begin_cell().text("h").end().begin_cell().end().end();
  builder.begin_row().begin_cell().text("r").end().begin_cell().text("c").end().end();
  builder.end();
  CHECK(dump::tree(builder.take()) ==
        "heading[2 a]('A') paragraph[12. #p12]('one ' strong('two') ' three') list[3 loose](item[x](paragraph('x'))) "
        "table[lr heads](caption('cap') table_row[head](table_cell[head]('h') table_cell[head]) table_row(table_cell[head]('r') "
        "table_cell('c')))");
}

TEST_CASE("words that follow words are one node") {
  Builder builder;
  builder.begin_paragraph().text("a").text("").text("b").begin_emphasis().text("c").end().text("d").code("e").text("f").end();
  CHECK(dump::tree(builder.take()) == "paragraph('ab' emphasis('c') 'd' code'e' 'f')");
}

TEST_CASE("footnotes may be begun anywhere and stand at the end by number") {
  Builder builder;
  builder.begin_paragraph().text("a");
  const std::uint32_t first = builder.new_footnote();
  const std::uint32_t second = builder.new_footnote();
  builder.footnote_reference(first).begin_footnote(second).begin_paragraph().text("n2").end().end();
  builder.text("b").footnote_reference(second).footnote_reference(first).end();
  builder.begin_footnote(first).begin_paragraph().text("n1").end().end();
  const document::Tree tree = builder.take();
  CHECK(dump::tree(tree) ==
        "paragraph('a' footnote_reference[1.1] 'b' footnote_reference[2.1] footnote_reference[1.2]) "
        "footnote[1.2](paragraph('n1')) footnote[2.1](paragraph('n2'))");
  REQUIRE(tree.footnotes().size() == 2);
  CHECK(tree.footnotes()[1].number() == 2);
}

TEST_CASE("what is still open is closed, and the builder can be used again") {
  Builder builder;
  builder.begin_quote().begin_list({}).begin_item().begin_paragraph().begin_emphasis().text("a");
  CHECK(dump::tree(builder.take()) == "quote(list[-](item(paragraph(emphasis('a')))))");
  builder.begin_paragraph().text("b");
  CHECK(dump::tree(builder.take()) == "paragraph('b')");
}

TEST_CASE("trees are taken over with their footnotes, links and ids") {
  const auto body = document::parse_markdown("# A\n\n|x|\n|:-:|\n\nw[^n] [b](#a) [](gap:g)\n\n[^n]: note\n", "a.md", dump::options()).value;
  Builder builder;
  const std::uint32_t own = builder.new_footnote();
  builder.begin_paragraph().footnote_reference(own).begin_record_link({"missions", "m", "", {}}).end().end();
  builder.begin_quote().append(body, {.deeper = 2, .id_prefix = "x-"}).end();
  builder.append(body, {.deeper = 9, .id_prefix = {}});
  builder.begin_footnote(own).begin_paragraph().text("own").end().end();
  const document::Tree tree = builder.take();
  CHECK(dump::tree(tree) ==
        "paragraph(footnote_reference[1.1] record_link[missions/m]) "
        "quote(heading[3 x-a]('A') table[c](table_row[head](table_cell[head]('x'))) "
        "paragraph('w' footnote_reference[2.1] ' ' link[#x-a]('b') ' ' record_link[gaps/g])) "
        "heading[6 a]('A') table[c](table_row[head](table_cell[head]('x'))) "
        "paragraph('w' footnote_reference[3.1] ' ' link[#a]('b') ' ' record_link[gaps/g]) "
        "footnote[1.1](paragraph('own')) footnote[2.1](paragraph('note')) footnote[3.1](paragraph('note'))");
  REQUIRE(tree.record_links().size() == 3);
  CHECK(tree.record_links()[0].id == "m");
  CHECK(tree.record_links()[2].id == "g");
  CHECK(tree.headings().size() == 2);
}

TEST_CASE("an empty tree can be taken over") {
  Builder builder;
  builder.append(document::Tree()).begin_paragraph().text("a").end().append(document::Tree());
  CHECK(dump::tree(builder.take()) == "paragraph('a')");
}

TEST_CASE("links to records are taken out, their words stay") {
  const auto tree = document::parse_markdown("a [b *c*](gap:x) [](gap:x) [](gap:y) d[^1]\n\n1. [e](mission:z)\n\n[^1]: [](gap:x)\n", "a.md",
                                             dump::options())
                        .value;
  const auto keeps = [](const document::RecordLink& link) { return link.id != "x"; };
  const document::Tree pruned = document::unlink_records(tree, keeps, "(withheld)");
  CHECK(dump::tree(pruned) ==
        "paragraph('a b ' emphasis('c') ' (withheld) ' record_link[gaps/y] ' d' footnote_reference[1.1]) "
        "list[1](item(paragraph(record_link[missions/z]('e')))) footnote[1.1](paragraph('(withheld)'))");
  REQUIRE(pruned.record_links().size() == 2);
  CHECK(pruned.record_links()[0].span == tree.record_links()[2].span);
}

TEST_CASE("a walk sees each node once, in order, and may pass over children") {
  const auto tree = document::parse_markdown("- a *b*\n- c", "a.md").value;
  std::string seen;
  walk(
      tree.root(),
      [&](document::Node node) {
        seen += "<" + std::string(name_of(node.kind()));
        return true;
      },
      [&](document::Node node) { seen += node.has_children() ? ">" : "/"; });
  CHECK(seen == "<document<list<item<paragraph<text/<emphasis<text/>>><item<paragraph<text/>>>>");
  seen.clear();
  walk(
      tree.root(),
      [&](document::Node node) {
        seen += name_of(node.kind()).front();
        return !node.is(document::NodeKind::item);
      },
      [](document::Node) {});
  CHECK(seen == "dlii");
}

TEST_CASE("a wide table goes on its side with the heading before it and one paragraph between them") {
  Builder builder;
  const auto paragraph = [&] { builder.begin_paragraph().text("p").end(); };
  const auto heading = [&] { builder.begin_heading(1).text("h").end(); };
  const auto table = [&](bool wide) {
    builder.begin_table({Alignment::none}, false, wide).begin_row().begin_cell().text("c").end().end().end();
  };
  heading(), paragraph(), table(true), paragraph(), table(true), paragraph();
  heading(), table(true), heading(), paragraph(), paragraph(), table(true), heading(), paragraph(), table(false), heading();
  const document::Tree tree = builder.take();
  std::string sides;
  bool is_sideways = false;
  for (const document::Node block : tree.root().children()) {
    is_sideways = goes_sideways(tree, block, is_sideways);
    sides += is_sideways ? 's' : 'u';
  }
  CHECK(sides ==
        "sssss"
        "u"
        "ss"
        "uuu"
        "s"
        "uuu"
        "u");
}

#include "verify/verify.hpp"

#include "catch.hpp"
#include "support/graph.hpp"

using lacuna::diagnostic::Code;
using lacuna::files::MemoryFileSystem;

namespace {

const char* const kText = "   某人的信\n 甲乙。\n1. 第一段说直升机。\n2. 第二段说医院。\n3. 图上没有。\n";

lacuna::model::Graph graph_with(const std::string& sources, const std::string& more_map = "") {
  return lacuna::test::graph_of(
      {{"documents/d",
        "{'text_file': 'd.txt', 'map': [{'key': 'letter', 'printed': '某人的信', 'paragraphs': [{'number': 'letter.1'}]},"
        "{'key': 'one', 'paragraphs': [{'number': '1'}, {'number': '2'}" +
            more_map + "]}]}"},
       {"gaps/g", "{'sources': [" + sources + "]}"}});
}

std::string cite(const std::string& paragraph, const std::string& phrase) {
  return "{'document': 'd', 'paragraph': '" + paragraph + "', 'phrase': '" + phrase + "'}";
}

MemoryFileSystem texts_of(const std::string& text) {
  MemoryFileSystem texts;
  texts.write("d.txt", text);
  return texts;
}

}  // namespace

TEST_CASE("anchors are confirmed in the paragraph they are cited for, and kept in the lock") {
  const auto graph = graph_with(cite("1", "直升机") + ", " + cite("letter.1", "甲乙"));
  const MemoryFileSystem texts({{"d.txt", std::string(kText).substr(0, std::string(kText).find("3."))}});
  const auto staged = lacuna::verify::verify(graph, texts);
  REQUIRE(staged.diagnostics.empty());
  REQUIRE(staged.value.documents.size() == 1);
  CHECK(staged.value.documents[0].confirmed == 2);
  const auto lock = lacuna::json::parse(staged.value.lock, "citations.lock").value;
  CHECK(lacuna::verify::check_lock(graph, {"citations.lock", lock}).empty());
  const auto more = graph_with(cite("1", "直升机") + ", " + cite("2", "医院"));
  const auto missing = lacuna::verify::check_lock(more, {"citations.lock", lock});
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].code == Code::unverified_citation);
}

TEST_CASE("an anchor that stands elsewhere is an error that says where") {
  const MemoryFileSystem texts({{"d.txt", std::string(kText).substr(0, std::string(kText).find("3."))}});
  const auto staged = lacuna::verify::verify(graph_with(cite("2", "直升机") + ", " + cite("1", "没有的话")), texts);
  REQUIRE(staged.diagnostics.size() == 2);
  CHECK(staged.diagnostics[0].code == Code::anchor_not_found);
  CHECK(staged.diagnostics[1].hint == "it stands in paragraph `1`");
  CHECK(staged.value.documents[0].confirmed == 0);
}

TEST_CASE("map and text have the same paragraphs") {
  const auto too_many = lacuna::verify::verify(graph_with("", ", {'number': '3'}, {'number': '4'}"), texts_of(kText));
  REQUIRE(too_many.diagnostics.size() == 1);
  CHECK(too_many.diagnostics[0].code == Code::paragraph_not_in_text);
  const auto sections = lacuna::verify::verify(graph_with(""), texts_of("   某人的信\n 甲乙。\n 丙。\n1. 一。\n2. 二。\n"));
  REQUIRE(sections.diagnostics.size() == 1);
  CHECK(sections.diagnostics[0].code == Code::paragraph_not_in_map);
}

TEST_CASE("a text that is not at hand is told") {
  const auto staged = lacuna::verify::verify(graph_with(""), MemoryFileSystem());
  REQUIRE(staged.diagnostics.size() == 1);
  CHECK(staged.diagnostics[0].code == Code::text_not_there);
}

#include <map>
#include <string>

#include "catch.hpp"
#include "diagnostic/explain.hpp"
#include "diagnostic/print_json.hpp"
#include "diagnostic/sarif.hpp"

using namespace lacuna::diagnostic;

namespace {

std::optional<std::string> read_text(const std::string& path) {
  return path == "a b.json" ? std::optional<std::string>("{\n \"维\": x}") : std::nullopt;
}

const Diagnostics kProblems{{Code::bad_json, {"a b.json", {10, 11}}, "saw `x`", "a hint", {{{"a b.json", {0, 1}}, "opened here"}}},
                            {Code::unreadable_file, {"gone.json", {}}, "vanished", "", {}},
                            {Code::bad_json, {"", {}}, "no place", "", {}}};

}  // namespace

TEST_CASE("JSON lines: an object a line") {
  CHECK(
      print_json_lines(kProblems, read_text) ==
      R"({"code":"L013","name":"bad_json","severity":"error","path":"a b.json","line":2,"column":7,"end_line":2,"end_column":8,)"
      R"("offset":10,"length":1,"message":"saw `x`","hint":"a hint","labels":[{"path":"a b.json","line":1,"column":1,)"
      R"("end_line":1,"end_column":2,"offset":0,"length":1,"message":"opened here"}]})"
      "\n"
      R"({"code":"L001","name":"unreadable_file","severity":"error","path":"gone.json","offset":0,"length":0,"message":"vanished","labels":[]})"
      "\n"
      R"({"code":"L013","name":"bad_json","severity":"error","path":"","offset":0,"length":0,"message":"no place","labels":[]})"
      "\n");
  CHECK(print_json_lines({}, read_text).empty());
}

TEST_CASE("SARIF: rules once, results with places") {
  const std::string log = print_sarif(kProblems, read_text, "1.2.3");
  for (const char* part :
       {R"("version": "2.1.0")", R"("name": "lacuna")", R"("version": "1.2.3")", R"("columnKind": "unicodeCodePoints")", R"("id": "L001")",
        R"("id": "L013")", R"("name": "BadJson")", R"("uri": "a%20b.json")", R"("uriBaseId": "%SRCROOT%")", R"("text": "saw `x`\na hint")",
        R"("relatedLocations": [)", R"("ruleIndex": 1)", R"("startLine": 2)", R"("startColumn": 7)", R"("endColumn": 8)"}) {
    INFO(part);
    CHECK(log.find(part) != std::string::npos);
  }
  CHECK(log.find(R"("id": "L013")") == log.rfind(R"("id": "L013")"));
  CHECK(print_sarif({}, read_text, "1").find(R"("results": [])") != std::string::npos);
}

TEST_CASE("a code is found by label, number or name") {
  for (const char* text : {"L013", "l013", "013", "bad_json", " L013\n"}) CHECK(find_code(text) == Code::bad_json);
  for (const char* text : {"", "L", "13", "L13", "L9999", "Lbad_json", "nothing"}) CHECK_FALSE(find_code(text));
}

TEST_CASE("every code has a page that fits the screen, and a line in the list") {
  const std::string list = list_codes();
  for (const CodeInfo& row : all_codes()) {
    const std::string page = explain(row.code);
    INFO(page);
    CHECK(page.starts_with(label(row.code) + ": " + std::string(row.title) + " ("));
    CHECK(page.ends_with(".\n"));
    std::size_t start = page.find("\n\n") + 2;
    for (std::size_t end = page.find('\n', start); end != std::string::npos; end = page.find('\n', start)) {
      CHECK(end - start <= 100);
      start = end + 1;
    }
    CHECK(list.find(label(row.code) + "  ") != std::string::npos);
  }
}

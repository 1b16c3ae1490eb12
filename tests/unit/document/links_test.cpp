#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "document/bare_links.hpp"
#include "document/link_target.hpp"
#include "unit/document/tree_dump.hpp"

namespace document = lacuna::document;
using document::TargetKind;

TEST_CASE("addresses are good, harmless or no links") {
  const std::vector<std::tuple<std::string, TargetKind, std::string>> table{
      {"https://un.org", TargetKind::web, ""},
      {"HTTP://un.org/a?b#c", TargetKind::web, ""},
      {"mailto:a@un.org", TargetKind::mail, ""},
      {"files/map.png", TargetKind::file, ""},
      {"a b.pdf", TargetKind::file, ""},
      {"a/b:c", TargetKind::file, ""},
      {"?q", TargetKind::file, ""},
      {"#heading", TargetKind::fragment, ""},
      {"gap:minusma-hospital", TargetKind::record, ""},
      {"missions:minusma#mandate", TargetKind::record, ""},
      {"", TargetKind::file, "the address of the link is empty"},
      {"/files/a", TargetKind::file, "the address starts with `/`, the root of a server that may not be the site's"},
      {"../a", TargetKind::file, "the address climbs with `..`"},
      {"a/../../b", TargetKind::file, "the address climbs with `..`"},
      {"a\\b", TargetKind::file, "a backslash stands in the address"},
      {"https://un.org/a b", TargetKind::web, "a space or backslash stands in the address"},
      {"https://un.org\\@evil.org", TargetKind::none, "a space or backslash stands in the host"},
      {"https:un.org", TargetKind::none, "`https:` is not followed by `//` and a host"},
      {"http://", TargetKind::none, "`http:` is not followed by `//` and a host"},
      {"http:///a", TargetKind::none, "`http:` is not followed by `//` and a host"},
      {"//evil.org", TargetKind::none, "the address has no scheme before `//`"},
      {"/\\evil.org", TargetKind::none, "the address has no scheme before `//`"},
      {"\\\\evil.org", TargetKind::none, "the address has no scheme before `//`"},
      {"javascript:alert(1)", TargetKind::none, "a link may not lead to `javascript:`"},
      {"JaVaScRiPt:alert(1)", TargetKind::none, "a link may not lead to `JaVaScRiPt:`"},
      {"java\nscript:alert(1)", TargetKind::none, "a control character stands in the address"},
      {"\x01javascript:alert(1)", TargetKind::none, "a control character stands in the address"},
      {" javascript:alert(1)", TargetKind::none, "the address starts with a space"},
      {"data:text/html,x", TargetKind::none, "a link may not lead to `data:`"},
      {"vbscript:x", TargetKind::none, "a link may not lead to `vbscript:`"},
      {"file:///etc/passwd", TargetKind::none, "a link may not lead to `file:`"},
      {"ftp://un.org", TargetKind::none, "a link may not lead to `ftp:`"},
      {":a", TargetKind::none, "a colon stands in the first part of the address"},
      {"1a:b", TargetKind::none, "a colon stands in the first part of the address"},
      {"图:x", TargetKind::none, "a colon stands in the first part of the address"},
      {"mailto:", TargetKind::none, "`mailto:` is not followed by an address"},
      {"gap:", TargetKind::none, "`` is no id"},
      {"gap:Bad_Id", TargetKind::none, "`Bad_Id` is no id"},
      {"offer:x", TargetKind::none, "a link may not lead to `offer:`"},
  };
  for (const auto& [url, kind, problem] : table) {
    INFO(url);
    const document::Target target = document::parse_target(url, dump::options().record_words);
    CHECK(target.kind == kind);
    CHECK(target.problem == problem);
  }
}

TEST_CASE("a word before a colon that is nearly right is recognised") {
  const auto words = dump::options().record_words;
  CHECK(document::parse_target("gaap:x", words).hint == "did you mean `gap`?");
  CHECK(document::parse_target("misions:x", words).hint == "did you mean `missions`?");
  CHECK(document::parse_target("htps://un.org", words).hint == "did you mean `https`?");
}

TEST_CASE("collections give the words for links to their records") {
  const std::vector<document::RecordWord> words{
      {"gaps", "gaps"}, {"gap", "gaps"}, {"capabilities", "capabilities"}, {"capability", "capabilities"}, {"news-item", "news-item"}};
  CHECK(document::record_words({"gaps", "capabilities", "news-item"}) == words);
}

TEST_CASE("links to records are kept for the linker") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"[the hospital](gap:minusma-hospital)", "paragraph(record_link[gaps/minusma-hospital]('the hospital'))"},
      {"[](mission:minusma)", "paragraph(record_link[missions/minusma])"},
      {"<capability:air>", "paragraph(record_link[capabilities/air])"},
      {"[*a* b][x]\n\n[x]: gaps:c#d", "paragraph(record_link[gaps/c#d](emphasis('a') ' b'))"},
      {"[a](gap:Bad)", "paragraph('a')"},
  };
  for (const auto& [text, tree] : table) {
    INFO(text);
    CHECK(dump::markdown(text) == tree);
  }
  CHECK(dump::problems("[a](gap:Bad)") == "L407@4-11 `Bad` is no id");
  const document::Tree tree =
      document::parse_markdown("a[^1] [b](gap:x)\n\n[^1]: [c](gap:y)\n\n[d](gap:z) [e](gap:z)", "a.md", dump::options()).value;
  REQUIRE(tree.record_links().size() == 4);
  CHECK(tree.record_links()[0] == document::RecordLink{"gaps", "x", "", {10, 15}});
  CHECK(tree.record_links()[1] == document::RecordLink{"gaps", "z", "", {40, 45}});
  CHECK(tree.record_links()[2] == document::RecordLink{"gaps", "z", "", {51, 56}});
  CHECK(tree.record_links()[3] == document::RecordLink{"gaps", "y", "", {28, 33}});
}

TEST_CASE("addresses in running text are found, and end where they end") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"see https://un.org.", "see [https://un.org]."},
      {"(https://un.org/a_(b))", "([https://un.org/a_(b)])"},
      {"见https://undocs.org/S/2019/1002，其中", "见[https://undocs.org/S/2019/1002]，其中"},
      {"https://un.org/a?b=c&d#e", "[https://un.org/a?b=c&d#e]"},
      {"http://un.org:80/ x", "[http://un.org:80/] x"},
      {"<https://a.b>\"https://c.d\"", "<[https://a.b]>\"[https://c.d]\""},
      {"xhttps://un.org", "xhttps://un.org"},
      {"https://", "https://"},
      {"https://-a", "https://-a"},
      {"HTTPS://un.org", "HTTPS://un.org"},
      {"www.un.org a@un.org ftp://un.org", "www.un.org a@un.org ftp://un.org"},
      {"https://user@un.org", "https://user@un.org"},
      {"http://x🍄.ga/", "http://x🍄.ga/"},
      {"http://a.b*c* http://d.e!?", "[http://a.b*c]* [http://d.e]!?"},
      {"httphttp://a.b", "httphttp://a.b"},
  };
  for (const auto& [text, cut] : table) {
    INFO(text);
    std::string joined;
    for (const document::Piece& piece : document::find_bare_links(text)) {
      joined += piece.is_link ? "[" + std::string(piece.words) + "]" : std::string(piece.words);
    }
    CHECK(joined == cut);
  }
}

TEST_CASE("bare addresses become links outside links and code only") {
  CHECK(dump::markdown("https://a.b [https://c.d](e) `https://f.g`") ==
        "paragraph(link[https://a.b]('https://a.b') ' ' link[e]('https://c.d') ' ' code'https://f.g')");
}

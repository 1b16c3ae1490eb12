#include "template/escape.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace lacuna::templates;
using namespace std::string_literals;

TEST_CASE("text is escaped for its place") {
  struct Row {
    std::string text;
    std::string markup;
    std::string fragment;
  };
  const std::vector<Row> table = {
      {"", "", ""},
      {"plain 1", "plain 1", "plain%201"},
      {"& \" < > '", "&amp; &quot; &lt; &gt; &#39;", "%26%20%22%20%3C%20%3E%20%27"},
      {"<b>\"x\"</b>", "&lt;b&gt;&quot;x&quot;&lt;/b&gt;", "%3Cb%3E%22x%22%3C/b%3E"},
      {"&amp;", "&amp;amp;", "%26amp;"},
      {"能力缺口 é", "能力缺口 é", "能力缺口%20é"},
      {"a\tb\nc\rd", "a\tb\nc\rd", "a%09b%0Ac%0Dd"},
      {"a\0b\x01\x1F"s, "a\uFFFDb\uFFFD\uFFFD", "a%00b%01%1F"},
      {"100%", "100%", "100%25"},
      {"19(d)", "19(d)", "19(d)"},
      {"a#b", "a#b", "a%23b"},
  };
  for (const Row& row : table) {
    INFO(row.text);
    std::string out = "before ";
    append_markup(out, row.text);
    CHECK(out == "before " + row.markup);
    out.clear();
    append_fragment(out, row.text);
    CHECK(out == row.fragment);
    out.clear();
    append(out, row.text, Escape::none);
    CHECK(out == row.text);
  }
}

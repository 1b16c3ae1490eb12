#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "document/cmark.hpp"
#include "document/emphasis_marks.hpp"
#include "document/to_html.hpp"
#include "unit/document/tree_dump.hpp"

using namespace std::string_literals;
namespace document = lacuna::document;

namespace {

std::string html_of(const std::string& text) {
  std::string html = document::to_html(document::parse_markdown(text, "a.md").value);
  if (html.starts_with("<p>") && html.ends_with("</p>\n")) html = html.substr(3, html.size() - 8);
  return html;
}

}  // namespace

TEST_CASE("emphasis stands beside Chinese and Arabic punctuation") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"**注意：**请", "<strong>注意：</strong>请"},
      {"维和**（能力）**缺口", "维和<strong>（能力）</strong>缺口"},
      {"*مهم،*جدا", "<em>مهم،</em>جدا"},
      {"و*«مهم»*جدا", "و<em>«مهم»</em>جدا"},
      {"这是**“能力”**缺口", "这是<strong>“能力”</strong>缺口"},
      {"**注意：**UN", "<strong>注意：</strong>UN"},
      {"见**(附件)**表", "见<strong>(附件)</strong>表"},
      {"**注意：**请看**这里**", "<strong>注意：</strong>请看<strong>这里</strong>"},
      {"**甲：**乙**丙：**丁", "<strong>甲：</strong>乙<strong>丙：</strong>丁"},
      {"***注意：***请", "<em><strong>注意：</strong></em>请"},
      {"**见*《报告》*第三段。**后文", "<strong>见<em>《报告》</em>第三段。</strong>后文"},
      {"**第一，**第二", "<strong>第一，</strong>第二"},
      {"**한국（남）**은", "<strong>한국（남）</strong>은"},
      {"**日本語。**です", "<strong>日本語。</strong>です"},
      {"前**`code`**后", "前<strong><code>code</code></strong>后"},
      {"前**[文](u)**后", "前<strong><a href=\"u\">文</a></strong>后"},
      {"> **注意：**请", "<blockquote>\n<p><strong>注意：</strong>请</p>\n</blockquote>\n"},
      {"# **一、**总则", "<h1 id=\"一-总则\"><strong>一、</strong>总则</h1>\n"},
  };
  for (const auto& [text, html] : table) {
    INFO(text);
    CHECK(html_of(text) == html);
    CHECK(document::parse_markdown(text, "a.md").diagnostics.empty());
  }
}

TEST_CASE("emphasis is as in CommonMark beside Latin, and underscores everywhere") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"**important:**very", "**important:**very"},
      {"a*\"foo\"*", "a*&quot;foo&quot;*"},
      {"*(bar)*baz", "*(bar)*baz"},
      {"_注意：_请", "_注意：_请"},
      {"图_（一）_表", "图_（一）_表"},
      {"\\*\\*注意：\\*\\*请", "**注意：**请"},
      {"`**注意：**请`", "<code>**注意：**请</code>"},
      {"** 注意：**请", "** 注意：**请"},
  };
  for (const auto& [text, html] : table) {
    INFO(text);
    CHECK(html_of(text) == html);
  }
}

TEST_CASE("text that runs of asterisks touch stays exact everywhere") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"    **注意：**请", "code_block'**注意：**请\n'"},
      {"```a：**b*（\n**注意：**请\n```", "code_block[a：**b*（]'**注意：**请\n'"},
      {"[文](f：**请 \"甲：**乙\")", "paragraph(link[f：**请 '甲：**乙']('文'))"},
      {"[甲*（乙]\n\n[甲*（乙]: u", "paragraph(link[u]('甲*（乙'))"},
      {"甲[^注：**请]\n\n[^注：**请]: 乙", "paragraph('甲' footnote_reference[1.1]) footnote[1.1](paragraph('乙'))"},
      {"![**注意：**请](f.png)", "paragraph(image[f.png](strong('注意：') '请'))"},
      {"见 https://un.org/注：**请", "paragraph('见 ' link[https://un.org/]('https://un.org/') '注：**请')"},
      {"|**注意：**请|\n|-|\n|和**（能）**缺|",
       "table[-](table_row[head](table_cell[head](strong('注意：') '请')) table_row(table_cell('和' strong('（能）') '缺')))"},
  };
  for (const auto& [text, tree] : table) {
    INFO(text);
    CHECK(dump::markdown(text) == tree);
  }
}

TEST_CASE("a text that holds the mark itself keeps it") {
  CHECK(html_of("⸱**注意：**请⸱") == "⸱<strong>注意：</strong>请⸱");
  CHECK(html_of("&#x2E31;**注意：**请&#11825;") == "⸱<strong>注意：</strong>请⸱");
  CHECK(html_of("⸱⸲⸛⸚⸘⸗⸖⸕**注意：**请") == "⸱⸲⸛⸚⸘⸗⸖⸕**注意：**请");
}

TEST_CASE("only runs that gain by it are marked") {
  for (const std::string text : {"**plain** *words*", "中文**强调**中文", "* 列表\n* 列表", "***", "a ** b", "2*3*4", "**结束。**"}) {
    INFO(text);
    CHECK(document::mark_emphasis(text).text == text);
    CHECK(document::mark_emphasis(text).places.empty());
  }
}

TEST_CASE("marks are taken out where they were put in") {
  const std::string text = "甲**（乙）**丙，*丁：*戊";
  const document::MarkedText marked = document::mark_emphasis(text);
  REQUIRE(marked.places.size() == 4);
  CHECK(marked.without_marks(marked.text) == text);
  std::string rebuilt;
  for (std::uint32_t i = 0; i < marked.text.size(); ++i) {
    const std::uint32_t at = marked.original_offset(i);
    if (at == rebuilt.size() && at < text.size() && marked.text[i] == text[at]) rebuilt.push_back(text[at]);
  }
  CHECK(rebuilt == text);
}

TEST_CASE("each mark is punctuation to the parser") {
  for (const char32_t mark : U"⸱⸲⸛⸚⸘⸗⸖⸕"s) {
    CHECK(document::cmark::is_punctuation(mark));
  }
}

#include "verify/segment.hpp"

#include "catch.hpp"
#include "verify/text_lines.hpp"

using lacuna::verify::SectionPlan;
using lacuna::verify::segment;
using lacuna::verify::text_lines;
using lacuna::verify::TextParagraph;

namespace {

std::string dump(const std::vector<TextParagraph>& paragraphs) {
  std::string out;
  for (const TextParagraph& paragraph : paragraphs) out += paragraph.number + "=" + paragraph.text + "\n";
  return out;
}

}  // namespace

TEST_CASE("what the page put among the lines is left out") {
  const auto lines = text_lines(
      "甲乙\n\n S/2015/1039 \n3/4 15-22987 (C)\n\nA/70/357 S/2015/682 15-14893 (C) 16/24\nhttps://undocs.org/ch/x\n丙丁\n某人(签名)\n");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].text == "甲乙");
  CHECK(lines[1].text == "丙丁");
}

TEST_CASE("a budget year is no symbol and stays") { REQUIRE(text_lines("2009/10 年度\n").size() == 1); }

TEST_CASE("numbered paragraphs join their lines; only the next number begins one") {
  const std::vector<SectionPlan> plan = {{"one", "导言", false, {"1", "2", "2(a)", "2(b)"}}};
  const std::string text = " 一. 导言\n1. 甲乙\n丙\n 3. 不是段\n2. 丁：\n (a) 戊；\n(b) 己。\n 页首续\n";
  CHECK(dump(segment(text, plan)) == "1=甲乙丙3.不是段\n2=丁：\n2(a)=戊；\n2(b)=己。页首续\n");
}

TEST_CASE("unnumbered paragraphs begin where a line is set in after a full stop") {
  const std::vector<SectionPlan> plan = {{"letter", "某人的信", true, {"letter.1", "letter.2"}},
                                         {"talk", "协调机制", true, {"talk.1", "talk.2"}}};
  const std::string text = "   某人的信\n 甲乙。\n 丙，\n 丁。\n协调机制\n 协调机制是戊。\n 己。\n";
  CHECK(dump(segment(text, plan)) == "letter.1=甲乙。\nletter.2=丙，丁。\ntalk.1=协调机制是戊。\ntalk.2=己。\n");
}

TEST_CASE("footnotes end at the foot of the page") {
  const std::vector<SectionPlan> plan = {{"one", "导言", false, {"1"}}, {"fn", "", false, {"fn.1"}}};
  const std::string text = " 导言\n1. 甲1 乙\n__________\n 1 注文\n续注\nS/2019/1002\n丙。\n";
  CHECK(dump(segment(text, plan)) == "1=甲1乙丙。\nfn.1=注文续注\n");
}

TEST_CASE("white space of every kind is left out of what is compared") {
  CHECK(lacuna::verify::without_space(" 甲\u3000乙\u00A0 3 000\t") == "甲乙3000");
}

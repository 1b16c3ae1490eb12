#include "base/text.hpp"

#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"

namespace base = lacuna::base;
using namespace std::string_literals;

TEST_CASE("well-formed UTF-8 is accepted") {
  for (const std::string& text : {""s, "plain"s, "Côte d’Ivoire"s, "维持和平"s, "حفظ السلام"s, "\U0001F54A"s, "\xEF\xBF\xBF"s,
                                  "\xF4\x8F\xBF\xBF"s, "a\0b"s, "\xED\x9F\xBF"s, "\xEE\x80\x80"s, "twelve ascii, then é"s}) {
    INFO(text);
    CHECK_FALSE(base::find_invalid_utf8(text));
  }
}

TEST_CASE("the first byte outside UTF-8 is found") {
  const std::vector<std::pair<std::string, std::size_t>> table{
      {"\x80", 0},              // a continuation alone
      {"abc\xFF", 3},           // never a byte of UTF-8
      {"\xC0\xAF", 0},          // overlong
      {"\xC1\x80", 0},          // overlong
      {"\xE0\x9F\xBF", 0},      // overlong
      {"\xF0\x8F\xBF\xBF", 0},  // overlong
      {"\xED\xA0\x80", 0},      // a surrogate
      {"\xF4\x90\x80\x80", 0},  // beyond U+10FFFF
      {"\xF5\x80\x80\x80", 0},
      {"é\xC3", 2},  // cut short
      {"维\xE7\xBB", 3},
      {"ok\xE7\x41\x42", 2},
      {"0123456789abcdef\xC3(", 16},
      {"0123456789é0123456789\xFE", 22},
  };
  for (const auto& [text, offset] : table) {
    INFO(text);
    REQUIRE(base::find_invalid_utf8(text));
    CHECK(*base::find_invalid_utf8(text) == offset);
  }
}

TEST_CASE("every code point is written and read back") {
  std::string all;
  std::u32string expected;
  for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 37) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    base::append_utf8(all, c);
    expected.push_back(c);
  }
  CHECK_FALSE(base::find_invalid_utf8(all));
  CHECK(base::to_code_points(all) == expected);
  CHECK(base::count_code_points(all) == expected.size());
}

TEST_CASE("what is no character becomes the replacement character") {
  std::string out;
  base::append_utf8(out, 0xD800);
  base::append_utf8(out, 0x110000);
  CHECK(out == "\uFFFD\uFFFD");
  CHECK(base::to_code_points("a\xFF\x62") == U"a\uFFFDb");
  CHECK(base::count_code_points("\xE7\xBB") == 2);
}

TEST_CASE("display cells: Han takes two, marks none") {
  const std::vector<std::pair<std::string, std::size_t>> table{
      {"", 0},     {"abc", 3},  {"维和", 4},       {"é", 1},          {"e\u0301", 1}, {"，", 2}, {"（a）", 5}, {"\u200F", 0},
      {"سلام", 4}, {"سَلام", 4}, {"\U0001F54A", 2}, {"\U00020000", 2}, {"한국", 4},    {"ﾊ", 1},  {"“”", 2},    {"\xFF", 1}};
  for (const auto& [text, cells] : table) {
    INFO(text);
    CHECK(base::display_cells(text) == cells);
  }
}

TEST_CASE("right-to-left letters are noticed") {
  for (const char* text : {"a ا b", "שלום", "\u202E", "\u200F", "ﷺ"}) CHECK(base::has_right_to_left(text));
  for (const char* text : {"", "abc", "维和", "\u200E", "Ж", "\uFEFF", "£"}) CHECK_FALSE(base::has_right_to_left(text));
}

TEST_CASE("direction controls are noticed") {
  for (const char32_t c : {U'\u202A', U'\u202E', U'\u2066', U'\u2069', U'\u200E', U'\u200F', U'\u061C'}) {
    CHECK(base::is_direction_control(c));
  }
  for (const char32_t c : {U'a', U'\u200D', U'\u2060', U'\u206A'}) CHECK_FALSE(base::is_direction_control(c));
}

TEST_CASE("split keeps empty parts") {
  using Parts = std::vector<std::string_view>;
  CHECK(base::split("", '/') == Parts{""});
  CHECK(base::split("a", '/') == Parts{"a"});
  CHECK(base::split("a/b//c/", '/') == Parts{"a", "b", "", "c", ""});
}

TEST_CASE("trim, join and small letters") {
  CHECK(base::trim(" \t\r\n a b \n").compare("a b") == 0);
  CHECK(base::trim(" \n ").empty());
  CHECK(base::join({}, ", ").empty());
  CHECK(base::join({"a", "b", "c"}, ", ") == "a, b, c");
  CHECK(base::to_lower_ascii("MINUSMA Ö") == "minusma Ö");
}

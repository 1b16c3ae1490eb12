#include "validate/pattern.hpp"

#include <string>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "validate/uri.hpp"

using lacuna::validate::is_uri;
using lacuna::validate::Pattern;
using Match = Pattern::Match;

TEST_CASE("patterns mean what ECMA-262 says, not what ICU would") {
  const std::vector<std::tuple<std::string, std::string, Match>> table{
      {"a", "cat", Match::yes},
      {"^a", "cat", Match::no},
      {"^[A-Z]{3}$", "USD", Match::yes},
      {"^[A-Z]{3}$", "USD\n", Match::no},
      {"[$]", "a$b", Match::yes},
      {"\\$", "a$b", Match::yes},
      {"^\\d$", "7", Match::yes},
      {"^\\d$", "٧", Match::no},
      {"^[\\d-]+$", "7-8", Match::yes},
      {"^\\D$", "٧", Match::yes},
      {"^\\w+$", "é", Match::no},
      {"^[\\w.]+$", "a_1.b", Match::yes},
      {"^\\W$", "é", Match::yes},
      {"^\\s$", "\u00A0", Match::yes},
      {"^\\s$", "\uFEFF", Match::yes},
      {"^\\S$", "\u200B", Match::yes},
      {"^.$", "\u0085", Match::yes},
      {"^.$", "\u2028", Match::no},
      {"^.$", "\U0001F54A", Match::yes},
      {"^[[a]$", "[", Match::yes},
      {"^[a&&b]$", "&", Match::yes},
      {"\\bx", "éx", Match::yes},
      {"\\Bx", "éx", Match::no},
      {"^[\\b]$", "\b", Match::yes},
      {"^\\u7ef4$", "维", Match::yes},
      {"^\\u{1F54A}$", "\U0001F54A", Match::yes},
      {"^\\p{L}+$", "维é", Match::yes},
      {"", "", Match::yes},
      {"^$", "", Match::yes},
  };
  for (const auto& [source, text, expected] : table) {
    INFO(source << " on " << text);
    const auto pattern = Pattern::compile(source);
    REQUIRE(pattern);
    CHECK(pattern->find_in(text) == expected);
    CHECK(pattern->source() == source);
  }
}

TEST_CASE("what is no regular expression is refused") {
  for (const char* source : {"[", "(", "a{2,1}", "*", "\\", "(?<n", "[z-a]", "\\p{Nothing}"}) {
    INFO(source);
    CHECK_FALSE(Pattern::compile(source));
  }
  CHECK_FALSE(Pattern::compile(std::string(1001, 'a')));
}

TEST_CASE("a match is bounded in time and stack") {
  CHECK(Pattern::compile("^(a|aa)+$")->find_in(std::string(200, 'a') + "b") == Match::too_costly);
  CHECK(Pattern::compile("^(a|b)*c?$")->find_in(std::string(2'000'000, 'a')) == Match::too_costly);
}

TEST_CASE("addresses are absolute") {
  for (const char* text : {"https://www.un.org/en/", "mailto:a@b.org", "urn:isbn:1", "http://[::1]:80/", "http://a", "file:///x", "x:"}) {
    INFO(text);
    CHECK(is_uri(text));
  }
  for (const char* text : {"", ":", "www.un.org", "/a", "//a", "http://a b", "http://é", "http://a/%", "http://a/%g0", "http://[::1",
                           "http://[x]/", "http://a:b/", "1a:b", "http://a/{x}", "http://a#b#c"}) {
    INFO(text);
    CHECK_FALSE(is_uri(text));
  }
}

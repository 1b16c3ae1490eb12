#include "template/address.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace lacuna::templates;

TEST_CASE("addresses from outside that are good are kept as they are") {
  const std::vector<std::string> good = {
      "https://example.org",
      "http://example.org/a?b=c#d",
      "HTTPS://EXAMPLE.ORG/",
      "mailto:desk@example.org",
      "records/a.html",
      "../a.html",
      "a.html?x=1:2",
      "#sources",
      "?page=2",
      "/en/index.html",
      "a/b:c",
      ".",
      "https://example.org/a:b",
      "https://example.org/目录",
      "javascript.html",
      "https://[2001:db8::1]/",
  };
  for (const std::string& text : good) {
    INFO(text);
    const auto url = make_url(text);
    REQUIRE(url);
    CHECK(url->text() == text);
  }
}

TEST_CASE("addresses that a browser might follow elsewhere are refused") {
  const std::vector<std::string> bad = {
      "",
      "javascript:alert(1)",
      "JavaScript:alert(1)",
      "java\nscript:alert(1)",
      "java\tscript:alert(1)",
      " javascript:alert(1)",
      "\x01javascript:alert(1)",
      "data:text/html,<script>alert(1)</script>",
      "vbscript:x",
      "file:///etc/passwd",
      "ftp://example.org/",
      "blob:https://example.org/1",
      "view-source:https://example.org",
      "//example.org/a",
      "/\\example.org",
      "\\\\example.org",
      "https:example.org",
      "https:/example.org",
      "https://",
      "https:///example.org",
      "https://?",
      "http://:80/",
      "http://@example.org/",
      "mailto:",
      ":alert(1)",
      "a:b",
      "https://example.org/a b",
      "https://example.org/\r\nSet-Cookie:a",
      std::string("https://example.org/\0", 21),
      "https://example.org/\x7F",
  };
  for (const std::string& text : bad) {
    INFO(text);
    CHECK_FALSE(make_url(text));
  }
}

TEST_CASE("our own addresses stay relative whatever they say") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"", ""},
      {"../index.html", "../index.html"},
      {"gaps/a.html#sources", "gaps/a.html#sources"},
      {"search.html?q=a&b=c", "search.html?q=a&b=c"},
      {"a b.html", "a%20b.html"},
      {"a%20b.html", "a%20b.html"},
      {"\"><script>", "%22%3E%3Cscript%3E"},
      {"é.html", "%C3%A9.html"},
      {"javascript:alert(1)", "./javascript:alert(1)"},
      {"//example.org", ".///example.org"},
      {"/etc", ".//etc"},
      {"\\\\example.org", "%5C%5Cexample.org"},
      {"java\nscript:x", "./java%0Ascript:x"},
      {"a/b:c", "a/b:c"},
  };
  for (const auto& [text, expected] : table) {
    INFO(text);
    CHECK(relative_url(text).text() == expected);
    CHECK((expected.empty() || make_url(expected)));
  }
}

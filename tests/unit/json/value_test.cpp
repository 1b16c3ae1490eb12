#include "json/value.hpp"

#include <limits>
#include <string>
#include <vector>

#include "catch.hpp"
#include "json/parse.hpp"

using namespace lacuna::json;

namespace {

Value parsed(const std::string& text) {
  auto result = parse(text, "a.json");
  REQUIRE(result.diagnostics.empty());
  return std::move(result.value);
}

}  // namespace

TEST_CASE("equality is by meaning, not by spelling") {
  const std::vector<std::pair<const char*, const char*>> equal{{"1", "1.0"},
                                                               {"100", "1e2"},
                                                               {"0", "-0"},
                                                               {"\"a\"", "\"\\u0061\""},
                                                               {R"({"a":1,"b":[2]})", R"({"b":[2.0],"a":1})"},
                                                               {"[]", "[ ]"},
                                                               {"null", "null"},
                                                               {"123456789012345678901", "123456789012345678901"}};
  for (const auto& [left, right] : equal) {
    INFO(left << " / " << right);
    CHECK(parsed(left) == parsed(right));
  }
  const std::vector<std::pair<const char*, const char*>> different{{"1", "true"},
                                                                   {"0", "false"},
                                                                   {"null", "0"},
                                                                   {"\"1\"", "1"},
                                                                   {"[1,2]", "[2,1]"},
                                                                   {"[1]", "[1,1]"},
                                                                   {R"({"a":1})", R"({"b":1})"},
                                                                   {R"({"a":1})", R"({"a":1,"b":1})"},
                                                                   {"9007199254740993", "9007199254740992"},
                                                                   {"[]", "{}"}};
  for (const auto& [left, right] : different) {
    INFO(left << " / " << right);
    CHECK_FALSE(parsed(left) == parsed(right));
  }
}

TEST_CASE("whole numbers are recognised however they are written") {
  for (const char* text : {"0", "-7", "1.0", "1e2", "1.5e1", "1e300", "123456789012345678901234567890"}) {
    INFO(text);
    CHECK(parsed(text).is_integer());
  }
  for (const char* text : {"0.5", "1e-1", "15e-1", "\"1\"", "true", "null"}) {
    INFO(text);
    CHECK_FALSE(parsed(text).is_integer());
  }
}

TEST_CASE("integers are exact within 64 bits") {
  const std::vector<std::pair<const char*, std::int64_t>> table{
      {"0", 0}, {"-7", -7}, {"1e2", 100}, {"2.0", 2}, {"9223372036854775807", 9223372036854775807}, {"9007199254740993", 9007199254740993}};
  for (const auto& [text, expected] : table) {
    INFO(text);
    CHECK(parsed(text).integer() == expected);
  }
  for (const char* text : {"0.5", "9223372036854775808", "1e300", "-1e19", "\"1\"", "null"}) {
    INFO(text);
    CHECK_FALSE(parsed(text).integer());
  }
  CHECK(parsed("-9223372036854775808").integer() == std::numeric_limits<std::int64_t>::min());
}

TEST_CASE("lookups that find nothing are empty") {
  const Value root = parsed(R"({"a":"x","n":1,"l":[1,2]})");
  CHECK(root.string_at("a") == "x");
  CHECK(root.string_at("n").empty());
  CHECK(root.string_at("absent").empty());
  CHECK(root.items_at("l").size() == 2);
  CHECK(root.items_at("a").empty());
  CHECK(root.items_at("absent").empty());
  CHECK(root.find("absent") == nullptr);
  CHECK(root.find_member("n")->key == "n");
  CHECK(Value().find("a") == nullptr);
  CHECK(Value().number() == 0);
  CHECK(parsed("\"7\"").number() == 0);
}

TEST_CASE("JSON pointers") {
  const Value root = parsed(R"({"foo":["bar","baz"],"":0,"a/b":1,"m~n":8,"~1":9,"x":{"y":[{"z":2}]}})");
  const std::vector<std::pair<const char*, const char*>> table{{"", "root"},   {"/foo/0", "\"bar\""}, {"/", "0"},       {"/a~1b", "1"},
                                                               {"/m~0n", "8"}, {"/~01", "9"},         {"/x/y/0/z", "2"}};
  for (const auto& [pointer, expected] : table) {
    INFO(pointer);
    REQUIRE(find_at(root, pointer) != nullptr);
    CHECK(*find_at(root, pointer) == (pointer[0] == '\0' ? root : parsed(expected)));
  }
  for (const char* pointer : {"foo", "/foo/2", "/foo/-", "/foo/00", "/foo/01", "/foo/", "/foo/0/x", "/bar", "/foo/99999999999999999999"}) {
    INFO(pointer);
    CHECK(find_at(root, pointer) == nullptr);
  }
  CHECK(pointer_to("", "a/b~c") == "/a~1b~0c");
  CHECK(pointer_to("/l", std::size_t{3}) == "/l/3");
}

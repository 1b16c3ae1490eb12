#include "json/write.hpp"

#include <limits>
#include <string>

#include "catch.hpp"
#include "json/parse.hpp"

using namespace lacuna::json;
using namespace std::string_literals;

namespace {

std::string quoted(std::string_view text, bool for_script = false) {
  std::string out;
  append_string(out, text, for_script);
  return out;
}

}  // namespace

TEST_CASE("strings escape what they must and no more") {
  CHECK(quoted("a\"b\\c/d") == R"("a\"b\\c/d")");
  CHECK(quoted("\b\f\n\r\t\x01\x1F\0"s) == R"("\b\f\n\r\t\u0001\u001f\u0000")");
  CHECK(quoted("维和 é \x7F") == "\"维和 é \x7F\"");
  CHECK(quoted("</script>") == "\"</script>\"");
  CHECK(quoted("</script>", true) == R"("\u003c/script>")");
  CHECK(quoted("") == "\"\"");
}

TEST_CASE("a tree is written on one line or indented") {
  const Value tree = parse(R"({"a":[1.50,true,null],"b":{},"c":[],"d":{"e":"f"}})", "a.json").value;
  CHECK(to_text(tree) == R"({"a":[1.50,true,null],"b":{},"c":[],"d":{"e":"f"}})");
  CHECK(to_text(tree, 2) ==
        "{\n  \"a\": [\n    1.50,\n    true,\n    null\n  ],\n  \"b\": {},\n  \"c\": [],\n  \"d\": {\n    \"e\": \"f\"\n  }\n}\n");
  CHECK(to_text(Value()) == "null");
}

TEST_CASE("a writer places its own commas") {
  Writer writer;
  writer.begin_object().key("list").begin_array().integer(-3).number(0.1).string("x").boolean(false).null().end_array();
  writer.key("empty").begin_object().end_object().key("tree").value(Value::make_number("7")).end_object();
  CHECK(writer.take() == R"({"list":[-3,0.1,"x",false,null],"empty":{},"tree":7})");
  writer.integer(1);
  CHECK(writer.take() == "1");
}

TEST_CASE("numbers are the shortest that read back, and always JSON") {
  const auto written = [](double number) {
    Writer writer;
    writer.number(number);
    return writer.take();
  };
  CHECK(written(0.1) == "0.1");
  CHECK(written(5) == "5");
  CHECK(written(1e21) == "1e+21");
  CHECK(written(-2.5) == "-2.5");
  CHECK(written(std::numeric_limits<double>::infinity()) == "null");
  CHECK(written(std::numeric_limits<double>::quiet_NaN()) == "null");
  CHECK(parse(written(1.0 / 3), "a").value.number() == 1.0 / 3);
}

TEST_CASE("equal trees have one canonical text, others another") {
  const auto canonical = [](const std::string& text) { return canonical_text(parse(text, "a").value); };
  CHECK(canonical(R"({"b":[1.0,1e2,0.50],"a":{"z":null,"y":-0}})") == R"({"a":{"y":0,"z":null},"b":[1,100,0.5]})");
  CHECK(canonical("9007199254740993") != canonical("9007199254740992"));
  CHECK(canonical("9007199254740992.0") == canonical("9007199254740992"));
  CHECK(canonical("1e300") == canonical("10e299"));
  CHECK(canonical("1") != canonical("\"1\""));
  CHECK(canonical("[1]") != canonical("[[1]]"));
}

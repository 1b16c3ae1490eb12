#include "json/parse.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace lacuna::json;
using lacuna::base::Span;
using lacuna::diagnostic::Code;
using lacuna::diagnostic::Diagnostic;
using namespace std::string_literals;

namespace {

Value parsed(const std::string& text) {
  auto result = parse(text, "a.json");
  REQUIRE(result.diagnostics.empty());
  return std::move(result.value);
}

Diagnostic refused(const std::string& text, const Limits& limits = {}) {
  INFO(text);
  auto result = parse(text, "a.json", limits);
  CHECK(result.value.is(Kind::null));
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics.front().place.path == "a.json");
  return result.diagnostics.front();
}

/// A text, what its one fault says, and where.
struct Refusal {
  std::string text;
  std::string message;
  Span span;
  std::string hint;
};

}  // namespace

TEST_CASE("every value and key knows its place") {
  const std::string text = R"( {"a": [1, "é", true], "b": {"c": null}} )";
  const Value root = parsed(text);
  const auto at = [&text](Span span) { return text.substr(span.begin, span.size()); };
  CHECK(at(root.span()) == text.substr(1, text.size() - 2));
  CHECK(at(root.members()[0].key_span) == R"("a")");
  CHECK(at(root.find("a")->span()) == R"([1, "é", true])");
  CHECK(at(root.find("a")->items()[0].span()) == "1");
  CHECK(at(root.find("a")->items()[1].span()) == R"("é")");
  CHECK(at(root.find("a")->items()[2].span()) == "true");
  CHECK(at(find_at(root, "/b/c")->span()) == "null");
}

TEST_CASE("values are read") {
  CHECK(parsed("null").is(Kind::null));
  CHECK(parsed("true").boolean());
  CHECK_FALSE(parsed("false").boolean());
  CHECK(parsed("-0.5e1").number() == -5.0);
  CHECK(parsed("-0.5e1").text() == "-0.5e1");
  CHECK(parsed("\t\r\n 7 ").number() == 7.0);
  CHECK(parsed("[]").items().empty());
  CHECK(parsed("{}").members().empty());
  CHECK(parsed(R"([[],{}])").items().size() == 2);
  CHECK(parsed(R"({"z":1,"a":2})").members()[0].key == "z");
}

TEST_CASE("strings are read, escapes resolved") {
  const std::vector<std::pair<std::string, std::string>> table{
      {R"("")", ""},
      {R"("plain")", "plain"},
      {R"("\"\\\/\b\f\n\r\t")", "\"\\/\b\f\n\r\t"},
      {R"("\u00e9\u7EF4")", "é维"},
      {R"("\ud83d\udd4a")", "\U0001F54A"},
      {R"("a\u0000b")", "a\0b"s},
      {"\"\x7F\u2028\"", "\x7F\u2028"},
  };
  for (const auto& [text, value] : table) {
    INFO(text);
    CHECK(parsed(text).text() == value);
  }
}

TEST_CASE("a fault of grammar is told where it is, in words") {
  const std::vector<Refusal> table{
      {"", "the file is empty", {0, 0}, "a record is at least `{}`"},
      {" \n", "the file is empty", {0, 0}, "a record is at least `{}`"},
      {"{} x", "the text goes on after its end: `x`", {3, 4}, ""},
      {"{}}", "the text goes on after its end: `}`", {2, 3}, ""},
      {"{a: 1}", "expected a key in double quotes, saw `a`", {1, 2}, ""},
      {"{'a': 1}", "expected a key in double quotes, saw `'`", {1, 2}, "use double quotes"},
      {"{“a”: 1}", "expected a key in double quotes, saw `“`", {1, 4}, "use straight double quotes"},
      {"{1: 1}", "expected a key in double quotes, saw `1`", {1, 2}, ""},
      {R"({"a" 1})", "expected `:` after a key, saw `1`", {5, 6}, ""},
      {R"({"a")", "expected `:` after a key, saw the end of the text", {4, 4}, ""},
      {R"({"a":})", "expected a value, saw `}`", {5, 6}, ""},
      {R"({"a":)", "the text ends where a value should stand", {5, 5}, ""},
      {R"({"a":1,})", "a comma stands before the closing `}`", {6, 7}, "remove the comma"},
      {"[1, ]", "a comma stands before the closing `]`", {2, 3}, "remove the comma"},
      {"[,1]", "expected a value, saw `,`", {1, 2}, ""},
      {"[1,,2]", "expected a value, saw `,`", {3, 4}, ""},
      {R"(["a" "b"])", "expected `,` or `]`, saw `\"`", {5, 6}, "put a comma between the two"},
      {R"({"a":1 "b":2})", "expected `,` or `}`, saw `\"`", {7, 8}, "put a comma between the two"},
      {R"({"a":1，"b":2})", "expected `,` or `}`, saw `，`", {6, 9}, "use the ASCII sign"},
      {"[1", "the text ends inside an array", {2, 2}, "close it with `]`"},
      {"[1,", "the text ends inside an array", {3, 3}, "close it with `]`"},
      {R"({"a":1)", "the text ends inside an object", {6, 6}, "close it with `}`"},
      {"{", "the text ends inside an object", {1, 1}, "close it with `}`"},
      {"[1}", "expected `,` or `]`, saw `}`", {2, 3}, ""},
      {"// note\n{}", "expected a value, saw a comment", {0, 1}, "JSON has no comments"},
      {"[1 /* */]", "expected `,` or `]`, saw a comment", {3, 4}, "JSON has no comments"},
      {"# note", "expected a value, saw `#`", {0, 1}, "JSON has no comments"},
      {"[True]", "expected a value, saw `True`", {1, 5}, "did you mean `true`?"},
      {"[nul]", "expected a value, saw `nul`", {1, 4}, "did you mean `null`?"},
      {"[truefalse]", "expected a value, saw `truefalse`", {1, 10}, "text stands in double quotes"},
      {"[MINUSMA]", "expected a value, saw `MINUSMA`", {1, 8}, "text stands in double quotes"},
      {"\u00A0{}", "expected a value, saw `\u00A0`", {0, 2}, "this is a wide or no-break space; use plain spaces"},
      {"+1", "expected a value, saw `+`", {0, 1}, ""},
      {".5", "expected a value, saw `.`", {0, 1}, ""},
      {"[-]", "`-` without a number", {1, 2}, ""},
      {"[012]", "a number starts with 0", {1, 4}, "remove the zeros, or put quotes around it"},
      {"[-00]", "a number starts with 0", {1, 4}, "remove the zeros, or put quotes around it"},
      {"[1.]", "a number ends with `.`", {1, 3}, "write a digit after the point"},
      {"[1.e3]", "a number ends with `.`", {1, 3}, "write a digit after the point"},
      {"[1e]", "a number has no digits in its exponent", {1, 3}, ""},
      {"[1e+]", "a number has no digits in its exponent", {1, 4}, ""},
      {"[1x]", "expected `,` or `]`, saw `x`", {2, 3}, ""},
  };
  for (const Refusal& row : table) {
    INFO(row.text);
    const Diagnostic fault = refused(row.text);
    CHECK(fault.code == Code::bad_json);
    CHECK(fault.message == row.message);
    CHECK(fault.place.span == row.span);
    CHECK(fault.hint == row.hint);
  }
}

TEST_CASE("a fault inside a string is told where it is") {
  const std::vector<Refusal> table{
      {R"(["abc)", "the text ends inside a string", {1, 5}, "close the string with `\"`"},
      {"[\"abc\\", "the text ends inside a string", {1, 6}, "close the string with `\"`"},
      {"[\"abc\n\"]", "a line ends inside a string", {1, 5}, "close the string with `\"`, or write a line break as `\\n`"},
      {"[\"a\tb\"]", "a control character, U+0009, stands in a string", {3, 4}, "write it as `\\t`"},
      {"[\"a\x1Fz\"]", "a control character, U+001f, stands in a string", {3, 4}, "remove it"},
      {R"(["C:\dir"])", "`\\d` is no escape of JSON", {4, 6}, "write a backslash as `\\\\`"},
      {"[\"\\é\"]", "`\\é` is no escape of JSON", {2, 5}, "write a backslash as `\\\\`"},
      {"[\"\\\n\"]", "`\\` here is no escape of JSON", {2, 3}, "write a backslash as `\\\\`"},
      {R"(["\u12G4"])", "`\\u` without four hexadecimal digits", {2, 4}, ""},
      {R"(["\u12)", "`\\u` without four hexadecimal digits", {2, 4}, ""},
      {R"(["\u+123"])", "`\\u` without four hexadecimal digits", {2, 4}, ""},
      {R"(["\ud800"])", "half of a surrogate pair stands alone", {2, 8}, "write the character itself, in UTF-8"},
      {R"(["\udc00"])", "half of a surrogate pair stands alone", {2, 8}, "write the character itself, in UTF-8"},
      {R"(["\ud800\u0041"])", "half of a surrogate pair stands alone", {2, 8}, "write the character itself, in UTF-8"},
      {R"(["\ud800\ud800"])", "half of a surrogate pair stands alone", {2, 8}, "write the character itself, in UTF-8"},
  };
  for (const Refusal& row : table) {
    INFO(row.text);
    const Diagnostic fault = refused(row.text);
    CHECK(fault.code == Code::bad_json);
    CHECK(fault.message == row.message);
    CHECK(fault.place.span == row.span);
    CHECK(fault.hint == row.hint);
  }
}

TEST_CASE("an unclosed container names its opening") {
  const Diagnostic fault = refused("{\"a\": [1, 2\n");
  REQUIRE(fault.labels.size() == 1);
  CHECK(fault.labels[0].place.span == Span{6, 7});
  CHECK(fault.labels[0].message == "opened here");
}

TEST_CASE("bytes that no text may hold") {
  const Diagnostic mark = refused("\xEF\xBB\xBF{}");
  CHECK(mark.code == Code::byte_order_mark);
  CHECK(mark.place.span == Span{0, 3});
  const Diagnostic nul = refused("{\"abc\":\0 1}"s);
  CHECK(nul.code == Code::nul_byte);
  CHECK(nul.place.span == Span{7, 8});
  CHECK(refused("{}\0"s).code == Code::nul_byte);
  CHECK(refused("{\0}\0"s).hint == "the file looks like UTF-16; save it as UTF-8");
  const Diagnostic latin = refused("{\"a\": \"caf\xE9\"}");
  CHECK(latin.code == Code::invalid_utf8);
  CHECK(latin.place.span == Span{10, 11});
  CHECK(refused("\xFF\xFE{").hint == "the file looks like UTF-16; save it as UTF-8");
}

TEST_CASE("keys given twice are all told, with both places") {
  const auto result = parse(R"({"a":1,"b":{"x":1,"x":2},"a":3,"\u0061":4})", "a.json");
  CHECK(result.value.is(Kind::null));
  REQUIRE(result.diagnostics.size() == 3);
  CHECK(result.diagnostics[0].message == "the key `x` stands twice in one object");
  CHECK(result.diagnostics[0].place.span == Span{18, 21});
  CHECK(result.diagnostics[0].labels[0].place.span == Span{12, 15});
  for (const auto& fault : {result.diagnostics[1], result.diagnostics[2]}) {
    CHECK(fault.code == Code::duplicate_key);
    CHECK(fault.message == "the key `a` stands twice in one object");
    CHECK(fault.labels[0].place.span == Span{1, 4});
    CHECK(fault.labels[0].message == "first given here");
  }
  CHECK(result.diagnostics[1].place.span == Span{25, 28});
}

TEST_CASE("nesting has a limit, and 10,000 levels do no harm") {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  CHECK(parsed(nested(100)).items().size() == 1);
  const Diagnostic fault = refused(nested(101));
  CHECK(fault.code == Code::too_deep);
  CHECK(fault.message == "values are nested more than 100 deep");
  CHECK(fault.place.span == Span{100, 101});
  CHECK(refused(std::string(10'000, '[')).code == Code::too_deep);
  CHECK(refused(R"({"a":)" + nested(3) + "}", {3, 1000}).code == Code::too_deep);
  CHECK(parse(R"({"a":)" + nested(2) + "}", "a.json", {3, 1000}).diagnostics.empty());
}

TEST_CASE("size has a limit") {
  const Diagnostic fault = refused("[1,2]", {100, 4});
  CHECK(fault.code == Code::file_too_large);
  CHECK(fault.place.span == Span{0, 0});
  CHECK(parse("[1,2]", "a.json", {100, 5}).diagnostics.empty());
}

TEST_CASE("numbers beyond a double are refused") {
  for (const char* number : {"1e309", "-1e309", "1e-400"}) {
    const Diagnostic fault = refused("["s + number + "]");
    CHECK(fault.code == Code::number_out_of_range);
    CHECK(fault.place.span.begin == 1);
  }
  CHECK(refused("[" + std::string(400, '9') + "]").code == Code::number_out_of_range);
  CHECK(parsed("1.7976931348623157e308").number() > 1e308);
  CHECK(parsed("123456789012345678901234567890").number() == 123456789012345678901234567890.0);
  CHECK(parsed("0e5").number() == 0);
}

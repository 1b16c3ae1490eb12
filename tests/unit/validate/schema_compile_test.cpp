#include <string>
#include <vector>

#include "catch.hpp"
#include "json/parse.hpp"
#include "validate/schema.hpp"

using namespace lacuna;
using diagnostic::Code;
using validate::SchemaSet;

namespace {

model::JsonFile file(const std::string& path, const std::string& text) {
  auto parsed = json::parse(text, path);
  REQUIRE(parsed.diagnostics.empty());
  return {path, std::move(parsed.value)};
}

/// A schema, and the one fault that it has: code, message, the part of the text that is marked, hint.
struct Refusal {
  std::string schema;
  Code code;
  std::string message;
  std::string marked;
  std::string hint;
};

std::string nested(std::size_t levels) {
  std::string schema = "true";
  for (std::size_t i = 0; i < levels; ++i) schema = R"({"allOf":[)" + schema + "]}";
  return schema;
}

}  // namespace

TEST_CASE("a schema that the dialect does not know is refused where it goes wrong") {
  const std::string types = "the name of a type, or a list of them";
  const std::string dialect = "https://json-schema.org/draft/2020-12/schema";
  const std::vector<Refusal> table{
      {R"({"requierd":["a"]})", Code::unknown_keyword, "unknown keyword `requierd` in a schema", R"("requierd")",
       "did you mean `required`?"},
      {R"({"properties":{"a":{"x-reff":"b"}}})", Code::unknown_keyword, "unknown keyword `x-reff` in a schema", R"("x-reff")",
       "did you mean `x-ref`?"},
      {R"({"format":"dates"})", Code::unknown_keyword, "unknown format `dates`", R"("dates")", "did you mean `date`?"},
      {R"({"format":"email"})", Code::unknown_keyword, "unknown format `email`", R"("email")",
       "kept are date, partial-date, duration, uri"},
      {R"({"$schema":"http://json-schema.org/draft-07/schema#"})", Code::bad_schema,
       "the dialect is `http://json-schema.org/draft-07/schema#`", R"("http://json-schema.org/draft-07/schema#")",
       "only `" + dialect + "` is kept"},
      {R"({"items":{"$id":"x"}})", Code::bad_schema, "`$id` stands below the top of its file", R"("$id")", ""},
      {R"({"type":"text"})", Code::bad_schema, "the value of `type` is not " + types, R"("text")", ""},
      {R"({"type":["string",1]})", Code::bad_schema, "the value of `type` is not " + types, R"(["string",1])", ""},
      {R"({"type":[]})", Code::bad_schema, "the value of `type` is not " + types, "[]", ""},
      {R"({"enum":"a"})", Code::bad_schema, "the value of `enum` is not a list", R"("a")", ""},
      {R"({"minLength":-1})", Code::bad_schema, "the value of `minLength` is not a whole number from 0", "-1", ""},
      {R"({"minLength":1.5})", Code::bad_schema, "the value of `minLength` is not a whole number from 0", "1.5", ""},
      {R"({"maximum":"9"})", Code::bad_schema, "the value of `maximum` is not a number", R"("9")", ""},
      {R"({"uniqueItems":1})", Code::bad_schema, "the value of `uniqueItems` is not `true` or `false`", "1", ""},
      {R"({"required":"a"})", Code::bad_schema, "the value of `required` is not a list of texts", R"("a")", ""},
      {R"({"required":["a","a"]})", Code::bad_schema, "the value of `required` is not a list of texts, each once", R"(["a","a"])", ""},
      {R"({"x-columns":[1]})", Code::bad_schema, "the value of `x-columns` is not a list of texts, each once", "[1]", ""},
      {R"({"title":7})", Code::bad_schema, "the value of `title` is not text", "7", ""},
      {R"({"properties":[]})", Code::bad_schema, "the value of `properties` is not an object of schemas", "[]", ""},
      {R"({"allOf":{}})", Code::bad_schema, "the value of `allOf` is not a list of schemas", "{}", ""},
      {R"({"anyOf":[]})", Code::bad_schema, "the value of `anyOf` is not a list of at least one schema", "[]", ""},
      {R"({"items":7})", Code::bad_schema, "a schema is an object, `true` or `false`", "7", ""},
      {R"("x")", Code::bad_schema, "a schema is an object, `true` or `false`", R"("x")", ""},
      {R"({"pattern":"["})", Code::bad_pattern, "`[` is no regular expression", R"("[")", ""},
      {R"({"patternProperties":{"(":true}})", Code::bad_pattern, "`(` is no regular expression", R"("(")", ""},
      {R"({"$ref":"#/$defs/dat","$defs":{"date":true}})", Code::dangling_schema_reference, "`#/$defs/dat` leads to no schema",
       R"("#/$defs/dat")", "did you mean `#/$defs/date`?"},
      {R"({"$ref":"comon.json"})", Code::dangling_schema_reference, "`comon.json` leads to no schema", R"("comon.json")",
       "did you mean `common.json`?"},
      {R"({"$ref":"#anchor"})", Code::dangling_schema_reference, "`#anchor` leads to no schema", R"("#anchor")", ""},
      {R"({"$ref":"#/required/0","required":["a"]})", Code::dangling_schema_reference, "`#/required/0` leads to no schema",
       R"("#/required/0")", ""},
      {R"({"$ref":"#"})", Code::circular_schema, "a schema refers to itself without a step into the record", R"({"$ref":"#"})", ""},
      {R"({"items":{"$ref":"#"},"not":{"anyOf":[{"$ref":"#"}]}})", Code::circular_schema,
       "a schema refers to itself without a step into the record", R"({"$ref":"#"})", ""},
      {nested(33), Code::circular_schema, "a schema refers to itself without a step into the record", nested(33), ""},
  };
  for (const Refusal& row : table) {
    INFO(row.schema);
    const auto compiled = SchemaSet::compile({file("s/a.json", row.schema), file("s/common.json", "{}")});
    REQUIRE(compiled.diagnostics.size() == 1);
    const diagnostic::Diagnostic& fault = compiled.diagnostics.front();
    CHECK(fault.code == row.code);
    CHECK(fault.message == row.message);
    if (fault.hint.size() < 200) CHECK(fault.hint == row.hint);
    CHECK(fault.place.path == "s/a.json");
    const std::string marked = row.schema.substr(fault.place.span.begin, fault.place.span.size());
    CHECK((marked == row.marked || fault.code == Code::circular_schema));
    CHECK(compiled.value.find("a.json") == nullptr);
    CHECK(compiled.value.find("common.json") != nullptr);
  }
}

TEST_CASE("an unknown keyword without a near one lists those that are kept") {
  const auto compiled = SchemaSet::compile({file("a.json", R"({"contentMediaType":"text/plain"})")});
  REQUIRE(compiled.diagnostics.size() == 1);
  CHECK(compiled.diagnostics.front().hint.starts_with("kept are $comment, $defs, "));
}

TEST_CASE("schemas refer to each other, and circles through the record are fine") {
  const auto compiled = SchemaSet::compile({
      file("s/tree.json", R"({"$id":"tree","properties":{"children":{"items":{"$ref":"#"}},"name":{"$ref":"names#/$defs/a%20b~1c"}}})"),
      file("s/names.json", R"({"$id":"names","$defs":{"a b/c":{"type":"string"}}})"),
      file("s/plain.json", nested(32)),
  });
  CHECK(compiled.diagnostics.empty());
  CHECK(compiled.value.find("tree") != nullptr);
  CHECK(compiled.value.find("plain.json") != nullptr);
  CHECK(compiled.value.find("tree.json") == nullptr);
  const json::Value bad = file("r", R"({"children":[{"children":[{"name":7}]}]})").value;
  CHECK(validate::check(bad, *compiled.value.find("tree"), "r").size() == 1);
}

TEST_CASE("a schema that refers to a faulty one is left out with it") {
  const auto compiled = SchemaSet::compile({file("a.json", R"({"items":{"$ref":"b.json"}})"), file("b.json", R"({"$ref":"c.json"})"),
                                            file("c.json", R"({"typ":"string"})"), file("d.json", "{}")});
  REQUIRE(compiled.diagnostics.size() == 1);
  CHECK(compiled.diagnostics.front().place.path == "c.json");
  for (const char* id : {"a.json", "b.json", "c.json"}) CHECK(compiled.value.find(id) == nullptr);
  CHECK(compiled.value.find("d.json") != nullptr);
}

TEST_CASE("two schemas of one name are refused with both places") {
  const auto compiled = SchemaSet::compile({file("x/a.json", R"({"$id":"same"})"), file("x/b.json", R"({"$id":"same"})")});
  REQUIRE(compiled.diagnostics.size() == 1);
  const diagnostic::Diagnostic& fault = compiled.diagnostics.front();
  CHECK(fault.code == Code::duplicate_schema);
  CHECK(fault.place.path == "x/b.json");
  CHECK(fault.labels.front().place.path == "x/a.json");
}

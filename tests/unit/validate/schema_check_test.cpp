#include <string>
#include <vector>

#include "catch.hpp"
#include "json/parse.hpp"
#include "validate/schema.hpp"

using namespace lacuna;
using diagnostic::Code;
using diagnostic::Diagnostic;
using diagnostic::Diagnostics;
using validate::Schema;
using validate::SchemaSet;

namespace {

json::Value parsed(const std::string& text) {
  auto result = json::parse(text, "text");
  INFO(text);
  REQUIRE(result.diagnostics.empty());
  return std::move(result.value);
}

Diagnostics faults(const std::string& schema, const std::string& record) {
  auto compiled = SchemaSet::compile({{"schema.json", parsed(schema)}});
  INFO(schema);
  REQUIRE(compiled.diagnostics.empty());
  return validate::check(parsed(record), *compiled.value.find("schema.json"), "r.json");
}

/// `message @ marked text; hint; label @ marked text …`, a line a fault.
std::string summary(const std::string& record, const Diagnostics& diagnostics) {
  const auto marked = [&record](const diagnostic::Place& place) { return record.substr(place.span.begin, place.span.size()); };
  std::string out;
  for (const Diagnostic& fault : diagnostics) {
    if (!out.empty()) out += '\n';
    out += fault.message + " @ " + marked(fault.place);
    if (!fault.hint.empty()) out += "; " + fault.hint;
    for (const diagnostic::Label& label : fault.labels) out += "; " + label.message + " @ " + marked(label.place);
  }
  return out;
}

/// A schema, a record, and what is said of it.
struct Row {
  std::string schema;
  std::string record;
  Code code;
  std::string said;
};

void check_rows(const std::vector<Row>& table) {
  for (const Row& row : table) {
    INFO(row.schema << "\n" << row.record);
    const Diagnostics found = faults(row.schema, row.record);
    CHECK(summary(row.record, found) == row.said);
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().code == row.code);
    CHECK(found.front().place.path == "r.json");
  }
}

}  // namespace

TEST_CASE("wrong kinds of value") {
  check_rows({
      {R"({"type":"object"})", "[1]", Code::wrong_type, "the file is a list, not an object @ ["},
      {R"({"items":{"type":"string"}})", "[[1]]", Code::wrong_type, "item 1 of the file is a list, not text @ ["},
      {R"({"properties":{"a":{"type":"string","description":"What it is."}}})", R"({"a":{}})", Code::wrong_type,
       "`a` is an object, not text @ {; the schema says: What it is"},
      {R"({"properties":{"a":{"type":"string"}}})", R"({"a":12})", Code::wrong_type,
       "`a` is the number `12`, not text @ 12; put it in double quotes"},
      {R"({"properties":{"a":{"type":"number"}}})", R"({"a":"12"})", Code::wrong_type,
       "`a` is the text `12`, not a number @ \"12\"; leave out the quotes"},
      {R"({"properties":{"a":{"type":"integer"}}})", R"({"a":1.5})", Code::wrong_type, "`a` is the number `1.5`, not a whole number @ 1.5"},
      {R"({"properties":{"a":{"type":"boolean"}}})", R"({"a":"yes"})", Code::wrong_type,
       "`a` is the text `yes`, not `true` or `false` @ \"yes\""},
      {R"({"properties":{"a":{"type":"array"}}})", R"({"a":"b"})", Code::wrong_type,
       "`a` is the text `b`, not a list @ \"b\"; put it in brackets: `[ … ]`"},
      {R"({"properties":{"a":{"type":["string","null"]}}})", R"({"a":true})", Code::wrong_type, "`a` is `true`, not `null` or text @ true"},
      {R"({"$ref":"#/$defs/t","$defs":{"t":{"type":"object","description":"Text by language.","properties":{"en":true,"zh":true}}}})",
       "null", Code::wrong_type, "the file is `null`, not an object @ null; the schema says: Text by language; its fields: `en` and `zh`"},
  });
}

TEST_CASE("unknown and missing fields") {
  const std::string open =
      R"({"properties":{"status":true,"sources":true},"required":["status"],"unevaluatedProperties":false,"$ref":"#/$defs/c",)"
      R"("$defs":{"c":{"properties":{"title":{"description":"Its name."}},"required":["title"]}}})";
  const std::string closed =
      R"({"properties":{"a":{"properties":{"unit":true,"value":true},"required":["unit"],"additionalProperties":false}}})";
  check_rows({
      {open, R"({"status":1,"titel":2,"title":3})", Code::unknown_field, "unknown field `titel` @ \"titel\"; known here: `sources`"},
      {open, R"({"status":1,"titel":2})", Code::unknown_field, "unknown field `titel` @ \"titel\"; did you mean `title`?"},
      {open, R"({"status":1})", Code::missing_field, "missing field `title` @ {; the schema says: Its name"},
      {open, R"({"title":1,"soruces":2})", Code::missing_field,
       "missing field `status` @ {\nunknown field `soruces` @ \"soruces\"; did you mean `sources`?"},
      {closed, R"({"a":{"unit":1,"xyz":2}})", Code::unknown_field, "unknown field `xyz` in `a` @ \"xyz\"; known here: `value`"},
      {closed, R"({"a":{"unti":1}})", Code::unknown_field, "unknown field `unti` in `a` @ \"unti\"; did you mean `unit`?"},
      {closed, R"({"a":{"value":1}})", Code::missing_field, "missing field `unit` in `a` @ {"},
      {R"({"properties":{"old":false}})", R"({"old":1})", Code::value_not_allowed, "`old` may not stand here @ 1"},
      {R"({"properties":{"a":{"properties":{}, "additionalProperties":{"type":"string"}}}})", R"({"a":{"x":[]}})", Code::wrong_type,
       "`x` is a list, not text @ ["},
  });
}

TEST_CASE("a faulty common part does not make its fields unknown") {
  const std::string schema = R"({"$ref":"#/$defs/c","properties":{"b":true},"unevaluatedProperties":false,)"
                             R"("$defs":{"c":{"properties":{"a":{"type":"string"},"d":true}}}})";
  const std::string record = R"({"a":[],"b":1,"d":2})";
  CHECK(summary(record, faults(schema, record)) == "`a` is a list, not text @ [");
}

TEST_CASE("values that must be one of some") {
  check_rows({
      {R"({"enum":["stated","restated","filled"]})", R"("restatd")", Code::unknown_value,
       "the file is the text `restatd`, none of the values it may have @ \"restatd\"; did you mean `restated`?"},
      {R"({"enum":["stated","restated"]})", R"("gone")", Code::unknown_value,
       "the file is the text `gone`, none of the values it may have @ \"gone\"; it may be `stated` or `restated`"},
      {R"({"enum":[1,null,{"a":1}]})", "2", Code::unknown_value,
       "the file is the number `2`, none of the values it may have @ 2; it may be `1`, `null` or `{\"a\":1}`"},
      {R"({"const":"x"})", "{}", Code::unknown_value, "the file is an object, none of the values it may have @ {; it may be `x`"},
  });
  CHECK(faults(R"({"enum":[1]})", "1.0").empty());
}

TEST_CASE("dates, durations and addresses") {
  check_rows({
      {R"({"format":"date"})", R"("2018-02-31")", Code::bad_date,
       "the file is `2018-02-31`, no day of the calendar @ \"2018-02-31\"; 2018-02 has 28 days"},
      {R"({"format":"date"})", R"("2018-13-01")", Code::bad_date,
       "the file is `2018-13-01`, no day of the calendar @ \"2018-13-01\"; months are 01 to 12"},
      {R"({"format":"date"})", R"("2018-02")", Code::bad_date,
       "the file is `2018-02`, not a whole day @ \"2018-02\"; write the day: `YYYY-MM-DD`"},
      {R"({"format":"date"})", R"("31.12.2018")", Code::bad_date,
       "the file is `31.12.2018`, no date @ \"31.12.2018\"; write it as `YYYY-MM-DD`"},
      {R"({"format":"partial-date"})", R"("2018-02-30")", Code::bad_date,
       "the file is `2018-02-30`, no day of the calendar @ \"2018-02-30\"; 2018-02 has 28 days"},
      {R"({"format":"partial-date"})", R"("2018-00")", Code::bad_date,
       "the file is `2018-00`, no month @ \"2018-00\"; months are 01 to 12"},
      {R"({"format":"partial-date"})", R"("spring 2018")", Code::bad_date,
       "the file is `spring 2018`, no date @ \"spring 2018\"; write it as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`"},
      {R"({"format":"duration"})", R"("12 months")", Code::bad_duration,
       "the file is `12 months`, no duration @ \"12 months\"; write it as ISO 8601 does, such as `P12M`, `P90D` or `P2W`"},
      {R"({"format":"duration"})", R"("P1DT2H")", Code::bad_duration,
       "the file is `P1DT2H`, no duration of whole days @ \"P1DT2H\"; leave out what follows the `T`"},
      {R"({"format":"uri"})", R"("www.un.org")", Code::bad_address,
       "the file is `www.un.org`, no absolute address @ \"www.un.org\"; write it with its scheme, such as `https://…`, and spaces as "
       "`%20`"},
  });
  CHECK(faults(R"({"format":"date"})", "7").empty());
}

TEST_CASE("texts of a certain length or form") {
  check_rows({
      {R"({"minLength":1})", R"("")", Code::wrong_length,
       "the file is empty @ \"\"; fill it in, or take the field out where it need not be there"},
      {R"({"minLength":3})", R"("维")", Code::wrong_length, "the file has 1 character, under 3 @ \"维\""},
      {R"({"maxLength":2})", R"("维持和")", Code::wrong_length, "the file has 3 characters, over 2 @ \"维持和\""},
      {R"({"pattern":"^[a-z]+(-[a-z]+)*$"})", R"("Peace Keeping ")", Code::wrong_form,
       "the file is the text `Peace Keeping `, not of the form `^[a-z]+(-[a-z]+)*$` @ \"Peace Keeping \"; did you mean `peace-keeping`?"},
      {R"({"pattern":"^/"})", R"("a")", Code::wrong_form, "the file is the text `a`, not of the form `^/` @ \"a\"; did you mean `/a`?"},
      {R"({"pattern":"^[0-9]{3}$"})", R"("x")", Code::wrong_form, "the file is the text `x`, not of the form `^[0-9]{3}$` @ \"x\""},
      {R"({"propertyNames":{"pattern":"^/"}})", R"({"a":1})", Code::wrong_form,
       "the key `a` is not of the form `^/` @ \"a\"; did you mean `/a`?"},
  });
}

TEST_CASE("numbers within bounds") {
  check_rows({
      {R"({"minimum":1})", "0", Code::number_out_of_bounds, "the file is `0`, under 1 @ 0"},
      {R"({"maximum":4})", "4.5", Code::number_out_of_bounds, "the file is `4.5`, over 4 @ 4.5"},
      {R"({"exclusiveMinimum":0})", "0", Code::number_out_of_bounds, "the file is `0`, not over 0 @ 0"},
      {R"({"exclusiveMaximum":1e3})", "1000", Code::number_out_of_bounds, "the file is `1000`, not under 1000 @ 1000"},
  });
}

TEST_CASE("lists and objects of a certain size, items that differ") {
  check_rows({
      {R"({"minItems":1})", "[]", Code::wrong_count, "the file is empty @ ["},
      {R"({"minItems":2})", "[1]", Code::wrong_count, "the file has 1 item, under 2 @ ["},
      {R"({"maxItems":1})", "[1,2]", Code::wrong_count, "the file has 2 items, over 1 @ ["},
      {R"({"minProperties":1})", "{}", Code::wrong_count, "the file is empty @ {"},
      {R"({"maxProperties":1})", R"({"a":1,"b":2})", Code::wrong_count, "the file has 2 fields, over 1 @ {"},
      {R"({"uniqueItems":true})", R"(["x","y","x"])", Code::repeated_item,
       "`x` stands twice in the file @ \"x\"; remove one of the two; first given here @ \"x\""},
      {R"({"uniqueItems":true})", R"([{"a":1,"b":2},{"b":2.0,"a":1}])", Code::repeated_item,
       "an object stands twice in the file @ {; remove one of the two; first given here @ {"},
  });
  CHECK(faults(R"({"uniqueItems":true})", R"([1,true,"1",[1],{"a":1},null,0,false,""])").empty());
}

TEST_CASE("alternatives of fields tell what is missing, or what excludes what") {
  const std::string citation = R"({"oneOf":[{"required":["document","paragraph"]},{"required":["submission"]}]})";
  const std::string dated = R"({"properties":{"points":{"items":{"anyOf":[{"required":["date"]},{"required":["period"]}]}}}})";
  check_rows({
      {citation, R"({"document":"x"})", Code::missing_field,
       "missing field `paragraph` @ {; needed are `document` and `paragraph`, or `submission`; goes with this @ \"document\""},
      {citation, R"({"note":"x"})", Code::missing_field, "missing `document` and `paragraph`, or `submission` @ {"},
      {citation, R"({"submission":1,"paragraph":2,"document":3})", Code::several_matching_forms,
       "`document` and `submission` exclude each other @ \"document\"; give either `document` and `paragraph`, or `submission`; "
       "stands beside this @ \"submission\""},
      {dated, R"({"points":[{"date":1},{"value":2}]})", Code::missing_field, "missing `date`, or `period` in item 2 of `points` @ {"},
  });
}

TEST_CASE("other alternatives: the one that was meant, or none") {
  const std::string kinds = R"({"anyOf":[{"type":"string"},{"type":"object","required":["a"]}]})";
  const std::string described = R"({"oneOf":[{"type":"integer","description":"A number."},{"type":"string","description":"A word."}]})";
  check_rows({
      {kinds, R"({"b":1})", Code::missing_field, "missing field `a` @ {"},
      {kinds, "7", Code::no_matching_form, "the file is the number `7`, none of the forms it may have @ 7"},
      {described, "[]", Code::no_matching_form,
       "the file is a list, none of the forms it may have @ [; the forms are: A number. / A word."},
      {R"({"oneOf":[{"minimum":0},{"maximum":9}]})", "5", Code::several_matching_forms,
       "the file has several of the forms of which it may have one @ 5"},
      {R"({"not":{"required":["a"]}})", R"({"a":1})", Code::value_not_allowed, "`a` may not stand @ \"a\""},
      {R"({"not":{"required":["a","b"]}})", R"({"a":1,"b":2})", Code::value_not_allowed, "`a` and `b` may not stand together @ \"a\""},
      {R"({"not":{"type":"string","description":"Text."}})", R"("x")", Code::value_not_allowed,
       "the file is the text `x`, which is ruled out @ \"x\"; ruled out is: Text."},
  });
}

TEST_CASE("what is needed because of another field says so") {
  const std::string basis =
      R"({"if":{"properties":{"kind":{"const":"outside"}}},"then":{"required":["reference"]},"else":{"required":["reason"]}})";
  check_rows({
      {basis, R"({"kind":"outside"})", Code::missing_field, "missing field `reference` @ {; needed because `kind` is `outside` @ \"kind\""},
      {basis, R"({"kind":"inference"})", Code::missing_field, "missing field `reason` @ {"},
  });
  CHECK(faults(basis, R"({"kind":"outside","reference":1})").empty());
}

TEST_CASE("long values are cut in messages") {
  const std::string record = "\"" + std::string(100, 'x') + "\"";
  CHECK(faults(R"({"enum":["a"]})", record).front().message ==
        "the file is the text `" + std::string(40, 'x') + "…`, none of the values it may have");
}

TEST_CASE("schemas that ask too much are given up, not followed for ever") {
  const std::string doubling = R"({"allOf":[{"items":{"$ref":"#"}},{"items":{"$ref":"#"}}]})";
  const Diagnostics found = faults(doubling, std::string(60, '[') + std::string(60, ']'));
  REQUIRE(found.size() == 1);
  CHECK(found.front().code == Code::check_too_costly);
  std::string deep = R"({"items":{"$ref":"#"}})";
  for (int i = 0; i < 30; ++i) deep = R"({"allOf":[)" + deep + "]}";
  const Diagnostics nested = faults(deep, std::string(100, '[') + std::string(100, ']'));
  REQUIRE(nested.size() == 1);
  CHECK(nested.front().code == Code::check_too_costly);
  const Diagnostics slow = faults(R"({"pattern":"^(a+)+$"})", "\"" + std::string(5000, 'a') + "b\"");
  REQUIRE(slow.size() == 1);
  CHECK(slow.front().code == Code::check_too_costly);
}

TEST_CASE("damaged records cost no more than their size") {
  std::string many = "{";
  for (int i = 0; i < 20'000; ++i) many += "\"k" + std::to_string(i) + "\":1,";
  many += "\"end\":1}";
  CHECK(faults(R"({"properties":{"a":true},"required":["a"],"additionalProperties":false})", many).size() == 20'002);
}
